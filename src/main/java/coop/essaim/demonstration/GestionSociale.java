package coop.essaim.demonstration;

import coop.essaim.activites.Risque;
import coop.essaim.commun.Montant;
import coop.essaim.parcours.assurance.Assurances;
import coop.essaim.parcours.assurance.Mouvement;
import coop.essaim.parcours.effectif.Effectifs;
import coop.essaim.parcours.effectif.Emploi;
import coop.essaim.parcours.effectif.NatureDEmploi;
import coop.essaim.parcours.mouvement.MouvementsSql;
import coop.essaim.parcours.mouvement.Objectifs;
import coop.essaim.parcours.social.ServiceDeSante;
import coop.essaim.parcours.social.ServicesDeSante;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// La gestion sociale de la démonstration : temps de travail, effectifs d'avant, assurances, mutuelle, santé
/// au travail.
@Component
class GestionSociale {

    private static final LocalDate DEBUT = LocalDate.of(2019, 1, 1);

    /// Des CESA très partiels, comme au rapport de 2017 : quatre-vingts contrats valent une vingtaine de
    /// temps pleins.
    private static final List<String> HEURES = List.of("30", "36", "43", "26", "55", "20", "70", "34", "40", "48");
    private static final Map<Integer, String> EFFECTIFS_REPRIS =
            Map.of(-6, "17.35", -5, "18.62", -4, "19.70", -3, "20.14", -2, "20.51");
    private static final int PAS_ENCORE_DECLARES = 3;

    private final Effectifs effectifs;
    private final Objectifs objectifs;
    private final Assurances assurances;
    private final Complementaire complementaire;
    private final ServicesDeSante services;
    private final Clock horloge;

    GestionSociale(
            Effectifs effectifs,
            Objectifs objectifs,
            Assurances assurances,
            Complementaire complementaire,
            ServicesDeSante services,
            Clock horloge) {
        this.effectifs = effectifs;
        this.objectifs = objectifs;
        this.assurances = assurances;
        this.complementaire = complementaire;
        this.services = services;
        this.horloge = horloge;
    }

    boolean estChargee() {
        return !assurances.contrats().isEmpty();
    }

    /// Les emplois qui courent, du plus ancien au plus récent, CAPE compris.
    List<Emploi> enCours() {
        return effectifs.emplois(horloge.instant()).stream()
                .filter(e -> e.au() == null)
                .sorted(Comparator.comparing(Emploi::du).thenComparing(Emploi::nom))
                .toList();
    }

    void charger() {
        services.adherer(
                new ServiceDeSante(DEBUT, "Santé au travail du Val Rouge", "44-1907", "01 99 00 45 60", null), null);
        prevoir();
        dater();
        assurer();
        complementaire.proposer(enCours());
    }

    /// Ce qui était prévu au rapport de 2017 : quinze entrées, quinze sorties, quatre-vingt-dix personnes.
    private void prevoir() {
        int annee = LocalDate.now(horloge).getYear();
        for (int celle = annee - 1; celle <= annee; celle++)
            objectifs.prevoir(new MouvementsSql.Objectif(celle, 15, 15, 90));
    }

    private void dater() {
        int annee = LocalDate.now(horloge).getYear();
        EFFECTIFS_REPRIS.forEach(
                (recul, effectif) -> effectifs.reprendre(Year.of(annee + recul), new BigDecimal(effectif), null));
        int rang = 0;
        for (var emploi : effectifs.emplois(horloge.instant())) {
            if (emploi.nature() != NatureDEmploi.CESA || emploi.heures() != null) continue;
            var heures = new BigDecimal(HEURES.get(rang++ % HEURES.size()));
            effectifs.noter(id(emploi), new Effectifs.Temps(emploi.du(), heures, null), null);
        }
    }

    private void assurer() {
        var rc = ouvrir(Risque.RC_PRO, "Responsabilité civile professionnelle", "RC-20190107", "2322");
        var auto = ouvrir(Risque.VEHICULE, "Déplacements professionnels", "DP-20190108", "640");
        var tous = effectifs.emplois(horloge.instant()).stream()
                .filter(e -> e.nature() == NatureDEmploi.CESA || e.nature() == NatureDEmploi.CAPE)
                .sorted(Comparator.comparing(Emploi::du).thenComparing(Emploi::nom))
                .toList();
        for (int rang = 0; rang < tous.size() - PAS_ENCORE_DECLARES; rang++) {
            var emploi = tous.get(rang);
            declarer(rc, emploi, Mouvement.ENTREE, emploi.du());
            if (rang % 3 == 0) declarer(auto, emploi, Mouvement.ENTREE, emploi.du());
            var au = emploi.au();
            if (au == null) continue;
            declarer(rc, emploi, Mouvement.SORTIE, au);
            if (rang % 3 == 0) declarer(auto, emploi, Mouvement.SORTIE, au);
        }
    }

    private UUID ouvrir(Risque garantie, String objet, String numero, String prime) {
        var nouveau =
                new Assurances.Nouveau("Mutuelle des Ruches", numero, garantie, objet, DEBUT, Montant.euros(prime));
        return assurances.ouvrir(nouveau, null).orElseThrow();
    }

    private void declarer(UUID contrat, Emploi emploi, Mouvement mouvement, LocalDate effet) {
        var jour = LocalDate.now(horloge);
        var declaree = effet.plusDays(4).isAfter(jour) ? jour : effet.plusDays(4);
        assurances.declarer(id(emploi), new Assurances.Demande(contrat, mouvement, effet, declaree, null), null);
    }

    private static PersonneId id(Emploi emploi) {
        return new PersonneId(emploi.personne());
    }
}
