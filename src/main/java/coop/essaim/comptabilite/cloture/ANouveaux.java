package coop.essaim.comptabilite.cloture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.cloture.CloturesSql.Solde;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Les à-nouveaux d'un exercice : une écriture par section, et une autre pour ses comptes internes.
///
/// Le résultat s'y reporte au 120 ou au 129, à affecter par l'assemblée ; aucune écriture ne solde les classes 6 et 7.
final class ANouveaux {

    private static final String BENEFICE = "120000";
    private static final String PERTE = "129000";
    private static final String RESULTAT_INTERNE = "990000";

    private final int exercice;
    private final LocalDate du;
    private final String auteur;

    ANouveaux(int exercice, LocalDate du, String auteur) {
        this.exercice = exercice;
        this.du = du;
        this.auteur = auteur;
    }

    private record Cle(String section, boolean interne) {}

    List<Passage> de(List<Solde> soldes) {
        var parSection = soldes.stream()
                .collect(groupingBy(s -> new Cle(s.section(), s.interne()), LinkedHashMap::new, toList()));
        var passages = new ArrayList<Passage>();
        parSection.forEach((cle, siens) -> {
            var lignes = lignes(cle, siens);
            if (!lignes.isEmpty()) passages.add(passage(cle, lignes));
        });
        return passages;
    }

    private static List<Ligne> lignes(Cle cle, List<Solde> soldes) {
        var lignes = new ArrayList<Ligne>();
        long resultat = 0;
        for (var solde : soldes) {
            if (solde.resultat()) resultat += solde.centimes();
            else
                lignes.add(Ligne.solde(cle.section(), solde.compte(), new Montant(solde.centimes()))
                        .auxiliaire(solde.auxiliaire()));
        }
        var compte = cle.interne() ? RESULTAT_INTERNE : resultat < 0 ? BENEFICE : PERTE;
        if (resultat != 0) lignes.add(Ligne.solde(cle.section(), compte, new Montant(resultat)));
        return lignes;
    }

    private Passage passage(Cle cle, List<Ligne> lignes) {
        var journal = cle.interne() ? "ANI" : "AN";
        var ecriture = new Ecriture(
                journal,
                du,
                Piece.de("A-NOUVEAUX " + du.getYear(), du),
                "À-nouveaux au " + EnFrancais.enTableau(du),
                lignes);
        return new Passage(ecriture, new Demande("cloture:" + exercice + ":" + journal + ":" + cle.section(), auteur));
    }
}
