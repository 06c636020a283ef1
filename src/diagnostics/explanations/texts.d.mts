export declare const texts: Readonly<Record<string, unknown>>;
