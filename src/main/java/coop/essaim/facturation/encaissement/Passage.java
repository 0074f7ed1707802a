package coop.essaim.facturation.encaissement;

import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.EcritureId;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Écrit un acte dont toutes les questions sont résolues : au grand livre d'abord, qui peut encore refuser, puis ici.
@Component
class Passage {

    private final ReglementsSql sql;
    private final SoldesSql soldes;
    private final TropPercusSql tropPercus;
    private final LettrageDesReglements lettrage;
    private final Ecritures ecritures;
    private final Clock horloge;

    Passage(
            ReglementsSql sql,
            SoldesSql soldes,
            TropPercusSql tropPercus,
            LettrageDesReglements lettrage,
            Ecritures ecritures,
            Clock horloge) {
        this.sql = sql;
        this.soldes = soldes;
        this.tropPercus = tropPercus;
        this.lettrage = lettrage;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    Encaissement passer(Acte acte, Auteur auteur) {
        var numero = sql.numeroSuivant(acte.date().getYear());
        var composition = new EcritureDeReglement(acte, numero);
        var passages = new ArrayList<coop.essaim.comptabilite.Passage>();
        passages.add(passage(acte, "reglement", composition.ecriture(), auteur));
        composition.interne().ifPresent(interne -> passages.add(passage(acte, "contribution", interne, auteur)));
        var passees = ecritures.passerEnLot(passages, true);
        for (var passee : passees)
            if (passee instanceof Passation.Refusee refusee && !refusee.phrase().isEmpty())
                return new Encaissement.GrandLivre(refusee.phrase());
        noter(new ReglementsSql.Ecrit(acte, numero, ids(passees), composition.rangDuCompte()), composition, auteur);
        return new Encaissement.Fait(acte.id(), numero, false);
    }

    private static coop.essaim.comptabilite.Passage passage(
            Acte acte, String quoi, coop.essaim.comptabilite.Ecriture ecriture, Auteur auteur) {
        return new coop.essaim.comptabilite.Passage(
                ecriture, new Demande("reglement:" + acte.id() + ":" + quoi, auteur.nom()));
    }

    private static List<EcritureId> ids(List<Passation> passees) {
        return passees.stream().map(Passation::exigee).toList();
    }

    private void noter(ReglementsSql.Ecrit ecrit, EcritureDeReglement composition, Auteur auteur) {
        var acte = ecrit.acte();
        sql.ajouter(ecrit, auteur, horloge.instant());
        for (var part : acte.parts()) {
            var piece = part.piece().id();
            sql.imputer(acte.id(), part, composition.rang(piece), composition.contribution(piece));
            soldes.ajouter(piece, part.montant());
        }
        composition.tvaSorties().forEach(sortie -> sql.noterTva(acte.id(), sortie));
        if (!acte.excedent().estNul()) tropPercus.ajouter(acte.id(), acte.excedent());
        if (acte.tropPercu() != null) tropPercus.employer(acte.tropPercu(), acte.montant());

        for (var part : acte.parts()) lettrage.lettrer(part.piece(), auteur.nom());
        if (acte.tropPercu() != null) lettrage.lettrerTropPercu(acte.tropPercu(), auteur.nom());
    }
}
