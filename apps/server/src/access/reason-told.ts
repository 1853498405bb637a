/** What is asked in a region without a reason having to be given, as the log tells it. */
const ASKED = {
  giveRole: 'Gevraagd een rol te geven',
  endRole: 'Gevraagd een rol te beëindigen',
  signOut: 'Gevraagd iemand overal af te melden',
  invite: 'Gevraagd iemand uit te nodigen',
  uninvite: 'Gevraagd een uitnodiging in te trekken',
  makeKey: 'Gevraagd een sleutel te maken',
  endKey: 'Gevraagd een sleutel te beëindigen',
  makeWebhook: 'Gevraagd een webhook te maken',
  endWebhook: 'Gevraagd een webhook te stoppen',
  publish: 'Gevraagd de regio voor iedereen te openen',
  unpublish: 'Gevraagd de regio weer te sluiten',
  rename: 'Gevraagd de regio anders te noemen',
} as const;

/** What stands for a reason where who was invited takes the invitation: that was the wish of who made it. */
export const INVITED = 'Aangenomen met het adres van de uitnodiging.';

/**
 * The reason that the log tells: the one that was given, else what was asked and that no reason was given. The log is
 * kept in Dutch, as those who work in a region write.
 */
export function reasonTold(asked: keyof typeof ASKED, given = ''): string {
  return given.trim() === '' ? `${ASKED[asked]}. Er is geen reden bij gegeven.` : given;
}
