package coop.essaim.comptabilite.etat;

import coop.essaim.comptabilite.etat.Rapport.Critere;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.comptabilite.rapport.Cadrage;
import coop.essaim.comptabilite.rapport.Rapports;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;

/// Comprend l'adresse d'un rapport : lequel, sur quelle période, pour quelle section.
@Component
class Demandes {

    private final Rapports rapports;
    private final Exercices exercices;
    private final Sections sections;
    private final Clock horloge;

    Demandes(Rapports rapports, Exercices exercices, Sections sections, Clock horloge) {
        this.rapports = rapports;
        this.exercices = exercices;
        this.sections = sections;
        this.horloge = horloge;
    }

    static Rapport connu(String code, FiltreSaisie filtre) {
        var rapport = Rapport.de(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (rapport == Rapport.POSTE
                && Redactions.libelleDuPoste(filtre.precisions()).isEmpty())
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return rapport;
    }

    /// Rien quand une date ou la section est refusée.
    @Nullable
    Cadrage cadrer(Rapport rapport, FiltreSaisie filtre, BindingResult refus) {
        var section = rapport.offre(Critere.SECTION) ? filtre.laSection(rapport) : null;
        if (section != null && sections.trouver(section).isEmpty())
            refus.rejectValue("section", "inconnue", "Choisissez une section de la liste.");
        var jours = filtre.jours(rapport, propose(), LocalDate.now(horloge), exercices::contenant, refus);
        return jours == null ? null : rapports.cadrer(jours.du(), jours.au(), section, !filtre.sansLeBrouillard());
    }

    /// L'exercice en cours, à défaut le dernier ouvert, à défaut l'année.
    private Exercice propose() {
        var aujourdhui = LocalDate.now(horloge);
        return exercices
                .contenant(aujourdhui)
                .or(() -> exercices.tous().stream().max(Comparator.comparing(Exercice::du)))
                .orElseGet(() -> new Exercice(
                        0, aujourdhui.withDayOfYear(1), aujourdhui.withDayOfYear(aujourdhui.lengthOfYear()), null));
    }
}
