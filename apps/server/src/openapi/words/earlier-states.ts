/** Of what can be read of an earlier state of a plan. */
export const KEPT = 'Van een bewaard plan kan met `asOf` of `version` elke eerdere stand worden gevraagd.';
