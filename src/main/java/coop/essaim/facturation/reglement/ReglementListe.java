package coop.essaim.facturation.reglement;

import coop.essaim.commun.Montant;
import coop.essaim.commun.page.Avis.Ton;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une ligne de la liste : ce que le visiteur a le droit d'en voir.
///
/// @param montant la part des activités qu'il lit, quand le règlement en paie d'autres
/// @param factures leurs numéros
public record ReglementListe(
        UUID id,
        String numero,
        LocalDate date,
        Nature nature,
        @Nullable ModeDeReglement mode,
        String client,
        String enseignes,
        Montant montant,
        @Nullable String reference,
        @Nullable String factures,
        Etat etat) {

    public enum Etat {
        ANNULE("Annulé", Ton.REFUS),
        IMPAYE("Revenu impayé", Ton.REFUS),
        A_REMETTRE("Chèque à remettre", Ton.ATTENTION),
        REMIS("Chèque remis", Ton.FAIT),
        EN_TROP("Trop-perçu à employer", Ton.ATTENTION),
        FAIT("Fait", Ton.FAIT);

        private final String libelle;
        private final Ton ton;

        Etat(String libelle, Ton ton) {
            this.libelle = libelle;
            this.ton = ton;
        }

        public String libelle() {
            return libelle;
        }

        public Ton ton() {
            return ton;
        }
    }

    /// « Chèque », « Passage en perte »…
    public String moyen() {
        return nature.moyen(mode);
    }
}
