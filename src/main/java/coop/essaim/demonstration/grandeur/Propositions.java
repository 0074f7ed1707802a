package coop.essaim.demonstration.grandeur;

import coop.essaim.acces.Comptes;
import coop.essaim.commun.Montant;
import coop.essaim.demonstration.grandeur.Peuplement.Etabli;
import coop.essaim.facturation.DevisId;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.Factures;
import coop.essaim.facturation.Validation;
import coop.essaim.facturation.devis.Accord;
import coop.essaim.facturation.devis.Accords;
import coop.essaim.facturation.devis.DevisOfficiels;
import coop.essaim.facturation.piece.Composition;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Des devis où qu'ils en soient : en brouillon, soumis, sans réponse, signés et à facturer, refusés, expirés.
@Component
class Propositions {

    private static final String MAUD = "maud@val-rouge.example";
    private static final int NOMBRE = 42;
    private static final int TROUPE = 10;
    private static final int JOURS_MAX = 78;

    private final Facturier facturier;
    private final DevisOfficiels devis;
    private final Accords accords;
    private final FacturesDeDevis suites;
    private final Comptes comptes;

    Propositions(Facturier facturier, DevisOfficiels devis, Accords accords, FacturesDeDevis suites, Comptes comptes) {
        this.facturier = facturier;
        this.devis = devis;
        this.accords = accords;
        this.suites = suites;
        this.comptes = comptes;
    }

    /// Dans une transaction, dans l'ordre des dates ; les plus vieux ont passé leur date de validité.
    void proposer(List<Etabli> etablis, LocalDate aujourdHui) {
        var maud = comptes.trouverParCourriel(MAUD).orElseThrow().id();
        for (int rang = 0; rang < NOMBRE; rang++) {
            var brouillon = facturier.proposer(
                    lequel(etablis, NOMBRE - 1 - rang), Montant.euros((240 + rang * 85) + ".00"), rang);
            switch (rang % 8) {
                case 3 -> facturier.soumettre(brouillon);
                case 6 -> {}
                default -> officialiser(brouillon, rang, aujourdHui, maud);
            }
        }
    }

    /// Les plus récents à Idriss, dernier entré, puis au reste de la troupe : ce sont leurs écrans que l'on montre.
    private static Etabli lequel(List<Etabli> etablis, int place) {
        if (place == 0) return etablis.getLast();
        return etablis.get((place <= TROUPE ? place - 1 : place * 3) % etablis.size());
    }

    private void officialiser(Composition.Faite brouillon, int rang, LocalDate aujourdHui, UUID maud) {
        var date = aujourdHui.minusDays(JOURS_MAX - rang * JOURS_MAX / NOMBRE);
        var demande =
                new Factures.Demande(new FactureId(brouillon.id()), brouillon.version(), date, null, "Maud Kerivel");
        if (devis.valider(demande) instanceof Validation.Refus refus)
            throw new IllegalStateException("Devis : " + refus);
        if (!date.plusMonths(2).isBefore(aujourdHui)) repondre(new DevisId(brouillon.id()), rang, maud);
    }

    private void repondre(DevisId id, int rang, UUID maud) {
        var accord = switch (rang % 8) {
            case 2 -> new Accord.Note(); // pas encore de réponse
            case 5 -> accords.noterLeRefus(id, "Budget reporté à l’an prochain", maud);
            default -> accords.noterLAccord(id, "Dominique Le Bris", Set.of(), null, maud);
        };
        if (accord instanceof Accord.Refus refus) throw new IllegalStateException(refus.phrase());
        if (rang % 16 == 4) suites.facturerAutrement(id);
    }
}
