package coop.essaim.facturation.reglement;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/// Lit un lot tapé : chaque montant se répartit sur les factures dans l'ordre où elles sont citées.
@Component
class LectureDuLot {

    /// La référence d'un virement, ou le numéro d'un chèque.
    static final int REFERENCE = 140;

    private static final int BANQUE = 100;

    private final Encaissements encaissements;
    private final Clock horloge;

    LectureDuLot(Encaissements encaissements, Clock horloge) {
        this.encaissements = encaissements;
        this.horloge = horloge;
    }

    /// @param rang celui de la ligne dans le formulaire
    record Lu(int rang, NouveauReglement reglement) {}

    private record Entete(ModeDeReglement mode, LocalDate date) {}

    /// Les règlements, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<List<Lu>> lire(LotSaisie lot, BindingResult refus) {
        var date = EnFrancais.lireDate(lot.date());
        date.refus().ifPresent(phrase -> refus.rejectValue("date", "refus", phrase));
        var mode = Arrays.stream(ModeDeReglement.values())
                .filter(un -> un.name().equals(lot.mode()))
                .findFirst();
        if (mode.isEmpty()) refus.rejectValue("mode", "manque", "Choisissez comment l’argent est arrivé.");
        var entete =
                new Entete(mode.orElse(ModeDeReglement.VIREMENT), date.siLue().orElse(LocalDate.now(horloge)));
        var lus = new ArrayList<Lu>();
        var lignes = lot.tapees();
        for (int i = 0; i < lignes.size(); i++) {
            if (lignes.get(i).estVide()) continue;
            int rang = i;
            lire(lignes.get(i), entete, "lignes[" + i + "].", refus).ifPresent(lu -> lus.add(new Lu(rang, lu)));
        }
        if (lus.isEmpty() && !refus.hasErrors())
            refus.reject(
                    "vide",
                    "Écrivez au moins un règlement : le numéro d’une facture suffit si elle est payée entière.");
        return refus.hasErrors() ? Optional.empty() : Optional.of(List.copyOf(lus));
    }

    @SuppressWarnings("NullAway") // NullAway ne lit pas l'annotation d'un type imbriqué : l'avance peut manquer.
    private Optional<NouveauReglement> lire(LigneDeLot ligne, Entete entete, String champ, BindingResult refus) {
        var dus = new ArrayList<Part>();
        for (var numero : ligne.numeros()) {
            var facture = encaissements.parNumero(numero);
            if (facture.isEmpty()) {
                refus.rejectValue(champ + "factures", "inconnue", new Encaissement.FactureInconnue(numero).phrase());
                return Optional.empty();
            }
            dus.add(new Part(facture.get(), encaissements.reste(facture.get()).orElse(Montant.ZERO)));
        }
        if (dus.isEmpty()) {
            refus.rejectValue(champ + "factures", "manque", new Encaissement.SansFacture().phrase());
            return Optional.empty();
        }
        var reference = TexteCourt.lire(champ + "reference", ligne.reference(), REFERENCE, refus);
        var banque = TexteCourt.lire(champ + "banque", ligne.banque(), BANQUE, refus);
        var montant = montant(ligne, dus, champ, refus);
        if (montant.isEmpty()) return Optional.empty();
        return repartir(ligne, dus, montant.get(), champ, refus)
                .map(parts -> new NouveauReglement(
                        ligne.cleOu(Identifiant.nouveau(horloge.instant())),
                        entete.mode(),
                        entete.date(),
                        montant.get(),
                        parts,
                        reference,
                        banque,
                        null));
    }

    private static Optional<Montant> montant(LigneDeLot ligne, List<Part> dus, String champ, BindingResult refus) {
        var total = Montant.somme(dus.stream().map(Part::montant));
        if (ligne.montant() == null || ligne.montant().isBlank()) {
            if (!total.estNul()) return Optional.of(total);
            refus.rejectValue(
                    champ + "factures", "soldee", "Citez une facture qui reste à payer : celle-ci est déjà soldée.");
            return Optional.empty();
        }
        var lu = Montant.lire(ligne.montant());
        if (lu instanceof Lecture.Refusee<Montant>(var phrase)) {
            refus.rejectValue(champ + "montant", "refus", phrase);
            return Optional.empty();
        }
        if (lu.valeur().estPositif()) return Optional.of(lu.valeur());
        refus.rejectValue(champ + "montant", "nul", new Encaissement.MontantNul().phrase());
        return Optional.empty();
    }

    /// Dans l'ordre des factures citées ; un excédent se confirme, une facture que rien ne paie se retire.
    private static Optional<List<Part>> repartir(
            LigneDeLot ligne, List<Part> dus, Montant montant, String champ, BindingResult refus) {
        var parts = new ArrayList<Part>();
        var libre = montant;
        for (var du : dus) {
            var paye = Montant.min(libre, du.montant());
            if (paye.estNul() && !du.montant().estNul()) {
                refus.rejectValue(
                        champ + "montant",
                        "court",
                        "Retirez les dernières factures citées, ou corrigez le montant : il est employé avant elles.");
                return Optional.empty();
            }
            if (!paye.estNul()) parts.add(new Part(du.facture(), paye));
            libre = libre.moins(paye);
        }
        if (libre.estPositif() && !Boolean.TRUE.equals(ligne.garder())) {
            refus.rejectValue(
                    champ + "montant",
                    "trop",
                    "Corrigez le montant, ou cochez « En trop » : il dépasse de " + libre
                            + " ce qui reste de ces factures.");
            return Optional.empty();
        }
        if (parts.isEmpty()) {
            refus.rejectValue(
                    champ + "factures", "soldee", "Citez une facture qui reste à payer : celle-ci est déjà soldée.");
            return Optional.empty();
        }
        return Optional.of(List.copyOf(parts));
    }
}
