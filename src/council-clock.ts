/** By these clocks every day is told: of a message, of an update, on a board, in an export. One council, one process. */
let zone = 'Europe/London';

/** The council's time zone, by its IANA name. */
export function councilZone(): string {
  return zone;
}

/** Done once, when the configuration is read. */
export function setCouncilZone(name: string): void {
  zone = name;
}
