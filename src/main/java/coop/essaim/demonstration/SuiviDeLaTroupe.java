package coop.essaim.demonstration;

import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.parcours.rsa.ConventionRsa;
import coop.essaim.parcours.rsa.Engagement;
import coop.essaim.parcours.rsa.MotifDePassage;
import coop.essaim.parcours.rsa.SuiteDePassage;
import coop.essaim.parcours.rsa.SuivisRsa;
import coop.essaim.parcours.sejour.NatureDeTitre;
import coop.essaim.parcours.sejour.Titre;
import coop.essaim.parcours.sejour.Titres;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.fiche.IdentiteSaisie;
import coop.essaim.personnes.fiche.Reponse;
import coop.essaim.personnes.situation.SituationSaisie;
import coop.essaim.personnes.situation.Situations;
import coop.essaim.personnes.situation.Statut;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les suivis sensibles de la démonstration : bénéficiaires du RSA et leur équipe pluridisciplinaire, titres
/// de séjour.
@Component
class SuiviDeLaTroupe {

    private static final int BENEFICIAIRES = 9;

    private final Personnes personnes;
    private final Fiches fiches;
    private final Situations situations;
    private final SuivisRsa suivis;
    private final Titres titres;
    private final Clock horloge;

    SuiviDeLaTroupe(
            Personnes personnes, Fiches fiches, Situations situations, SuivisRsa suivis, Titres titres, Clock horloge) {
        this.personnes = personnes;
        this.fiches = fiches;
        this.situations = situations;
        this.suivis = suivis;
        this.titres = titres;
        this.horloge = horloge;
    }

    /// @param emplois ceux qui courent, CAPE compris
    void suivre(List<Emploi> emplois) {
        var jour = LocalDate.now(horloge);
        suivreLeRsa(emplois, jour);
        suivreLesTitres(emplois, jour);
    }

    private void suivreLeRsa(List<Emploi> emplois, LocalDate jour) {
        suivis.convenir(
                new ConventionRsa(
                        "Département du Val Rouge",
                        "2026-118",
                        jour.withDayOfYear(1),
                        jour.withDayOfYear(1).plusYears(1),
                        12),
                null);
        var suivies = emplois.reversed().stream()
                .map(Emploi::personne)
                .distinct()
                .skip(2)
                .limit(BENEFICIAIRES)
                .map(PersonneId::new)
                .toList();
        for (int rang = 0; rang < suivies.size(); rang++) {
            var depuis = jour.minusMonths(11 - rang);
            situations.relever(suivies.get(rang), auRsa(depuis), null);
            if (rang > 1)
                suivis.engager(
                        suivies.get(rang),
                        new Engagement("Département du Val Rouge", depuis, depuis, depuis.plusYears(1)),
                        null);
        }
        for (int recul = 2; recul >= 0; recul--)
            suivis.prevoir(jour.minusMonths(recul).withDayOfMonth(1).plusDays(9), "Maison du Département", null);
        for (var reunion : suivis.reunions()) {
            for (int rang = 0; rang < 4; rang++)
                suivis.presenter(
                        reunion,
                        suivies.get((rang + reunion.le().getMonthValue()) % BENEFICIAIRES),
                        MotifDePassage.SUIVI,
                        null);
            suivis.passages(reunion.id()).forEach(p -> suivis.decider(reunion, p.id(), SuiteDePassage.POURSUITE, null));
        }
    }

    private static SituationSaisie auRsa(LocalDate depuis) {
        return new SituationSaisie(
                depuis, false, Statut.DEMANDEUR_PLUS_12, Reponse.OUI, null, null, null, null, null, false);
    }

    /// Une fin lointaine, une proche, un titre à demander.
    private void suivreLesTitres(List<Emploi> emplois, LocalDate jour) {
        titrer(emplois.get(10), "SN", jour.plusYears(6));
        titrer(emplois.get(23), "MA", jour.plusDays(40));
        titrer(emplois.get(38), "GE", null);
    }

    private void titrer(Emploi emploi, String nationalite, @Nullable LocalDate fin) {
        var id = new PersonneId(emploi.personne());
        var fiche = personnes.trouver(id).orElse(null);
        if (fiche == null) return;
        fiches.corriger(
                id,
                new IdentiteSaisie(
                        fiche.civilite(),
                        fiche.prenom(),
                        fiche.nom(),
                        null,
                        fiche.naissance(),
                        null,
                        null,
                        nationalite),
                null);
        if (fin != null)
            titres.noter(
                    id,
                    new Titre(
                            NatureDeTitre.CARTE_PLURIANNUELLE,
                            "9900" + emploi.personne().toString().substring(30),
                            fin.minusYears(4),
                            fin,
                            null),
                    null);
    }
}
