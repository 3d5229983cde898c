/** A small page in the format that guides are imported from. All invented. */
export function guidePage(role = 'Wombat Keeper'): string {
  return `${role} Career Path Guide

Keeps wombats calm, fed and counted.

Core Functions of the ${role} Role

A keeper walks the burrows at dusk and writes down who is home.

Key Responsibilities

Count the wombats every evening
Mend the fences that they walked through

Portfolio Tips

Keep licenses and certificates in one folder. Ask for letters of recommendation.
`;
}
