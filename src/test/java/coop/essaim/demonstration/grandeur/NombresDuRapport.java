package coop.essaim.demonstration.grandeur;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Ce que le rapport de 2017 compte, relu de la base chargée.
record NombresDuRapport(JdbcClient jdbc, int annee) {

    /// En millièmes.
    static final Map<String, Integer> TAUX = Map.of("N20", 200, "N10", 100, "N55", 55, "FORMATION", 0);

    /// Le tableau T2, un mois après l'autre : entrées, sorties, effectif à la fin, tels que les parcours les font.
    String mouvements() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(mois -> YearMonth.of(annee, mois))
                .map(mois -> pendant(mois, "('T7', 'T7b')") + "/" + pendant(mois, "('T16')") + "/"
                        + effectif(mois.atEndOfMonth()))
                .collect(Collectors.joining(" "));
    }

    private long pendant(YearMonth mois, String transitions) {
        return nombre("select count(*) from pub_evenement_de_parcours where date_effet between '" + mois.atDay(1)
                + "' and '" + mois.atEndOfMonth() + "' and transition in " + transitions);
    }

    /// Entrés par un CAPE ou un CESA, moins ceux qui sont partis.
    long effectif(LocalDate jour) {
        return nombre("select count(*) filter (where transition in ('T7', 'T7b', 'R1', 'R2')) - count(*) filter "
                + "(where transition = 'T16') from pub_evenement_de_parcours where date_effet <= '" + jour + "'");
    }

    /// @param regime vide pour tous
    long base(String regime) {
        return deLAnnee("base", regime);
    }

    long tva(String regime) {
        return deLAnnee("tva", regime);
    }

    private long deLAnnee(String quoi, String regime) {
        return nombre("select sum(t." + quoi + ") from tva_de_vente t join facture f on f.id = t.piece_id "
                + "where extract(year from f.date) = " + annee + " and regime like '"
                + (regime.isEmpty() ? "%" : regime) + "'");
    }

    private long nombre(String requete) {
        return jdbc.sql(requete).query(Long.class).single();
    }
}
