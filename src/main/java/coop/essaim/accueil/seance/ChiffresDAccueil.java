package coop.essaim.accueil.seance;

import coop.essaim.accueil.DroitsAccueil;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Chiffre;
import coop.essaim.commun.page.SourceDeChiffres;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Ce que voit venir qui ne reçoit pas : les informations collectives du mois, et qui est venu depuis janvier.
@Component
class ChiffresDAccueil implements SourceDeChiffres {

    private static final int UN_MOIS = 30;

    private final InscriptionsSql sql;
    private final Clock horloge;

    ChiffresDAccueil(InscriptionsSql sql, Clock horloge) {
        this.sql = sql;
        this.horloge = horloge;
    }

    @Override
    public List<Chiffre> chiffres(Visiteur visiteur) {
        if (visiteur.peut(DroitsAccueil.RECEVOIR) || !visiteur.peut(DroitsAccueil.CALENDRIER)) return List.of();
        var jour = LocalDate.now(horloge);
        var chiffres = new ArrayList<Chiffre>();
        sql.aVenir(jour, jour.plusDays(UN_MOIS))
                .ifPresent(venir -> chiffres.add(new Chiffre(
                        EnFrancais.enFrancais(venir.inscrits()),
                        venir.inscrits() > 1 ? "Personnes inscrites d’ici un mois" : "Personne inscrite d’ici un mois",
                        EnFrancais.compte(venir.seances(), "information collective", "informations collectives")
                                + ", la première le " + EnFrancais.enFrancais(venir.premiere()),
                        "/accueil?mois=" + venir.premiere().toString().substring(0, 7))));
        if (visiteur.peut(DroitsAccueil.FREQUENTATION)) {
            long presents = sql.presents(jour.withDayOfYear(1), jour);
            chiffres.add(new Chiffre(
                    EnFrancais.enFrancais(presents),
                    "Présences en information collective cette année",
                    "Depuis le 1er janvier " + jour.getYear(),
                    "/accueil/frequentation"));
        }
        return chiffres;
    }
}
