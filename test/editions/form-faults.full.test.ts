import { tryFormFaults } from '../support/form-faults-campaign.ts';

tryFormFaults(20);
