import type { Argument, Command, Option } from 'commander';
import { program } from '../commands/program.ts';

export interface ContractArgument {
  readonly name: string;
  readonly required: boolean;
  readonly variadic: boolean;
  readonly description: string;
}

export interface ContractOption {
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[] | undefined;
  readonly default?: unknown;
}

export interface ContractCommand {
  readonly name: string;
  readonly description: string;
  readonly arguments: readonly ContractArgument[];
  readonly options: readonly ContractOption[];
}

/** The whole command line as data. */
export interface ContractProgram {
  readonly name: string;
  readonly options: readonly ContractOption[];
  readonly commands: readonly ContractCommand[];
}

/** Reads the command line off the program itself, so that the contract cannot tell of another one. */
export function contractProgram(): ContractProgram {
  const never = async () => {};
  // The version is that of a release, not of the contract.
  const root = program('', {
    build: never,
    check: never,
    audit: never,
    diff: never,
    rollover: never,
    new: never,
    status: never,
    explain: never,
    init: never,
  });
  return { name: root.name(), options: optionsOf(root), commands: root.commands.map(commandOf) };
}

function commandOf(command: Command): ContractCommand {
  return {
    name: command.name(),
    description: command.description(),
    arguments: command.registeredArguments.map(argumentOf),
    options: optionsOf(command),
  };
}

function argumentOf(argument: Argument): ContractArgument {
  const { required, variadic, description } = argument;
  return { name: argument.name(), required, variadic, description };
}

/** All options with those that commander adds by itself. */
function optionsOf(command: Command): readonly ContractOption[] {
  return command.createHelp().visibleOptions(command).map(optionOf);
}

function optionOf({ flags, description, argChoices, defaultValue, negate }: Option): ContractOption {
  return {
    flags,
    description,
    ...(argChoices && { choices: argChoices }),
    ...(defaultValue !== undefined && !negate && { default: defaultValue }),
  };
}
