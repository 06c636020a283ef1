/** Whether this is `npm run test:full`, which tries all that `npm test` leaves out to stay short. */
export const isFull = Boolean(process.env.PLANPRESS_TEST_FULL);
