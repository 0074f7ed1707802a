package coop.essaim.facturation.piece;

import coop.essaim.facturation.Genre;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// L'échéancier d'un devis, dans l'ordre où il se paie.
@Repository
class EcheancierSql {

    private final JdbcClient jdbc;

    EcheancierSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Echeance> lire(UUID devis) {
        return jdbc.sql("""
                select libelle, nature, part, montant from echeance_de_devis
                 where piece_id = :devis order by rang""")
                .param("devis", devis)
                .query((ligne, _) -> Echeance.de(
                        ligne.getString("libelle"),
                        Genre.valueOf(ligne.getString("nature")),
                        ligne.getBigDecimal("part"),
                        ligne.getLong("montant")))
                .list();
    }

    void remplacer(UUID devis, List<Echeance> echeances) {
        jdbc.sql("delete from echeance_de_devis where piece_id = :devis")
                .param("devis", devis)
                .update();
        for (int rang = 1; rang <= echeances.size(); rang++) ajouter(devis, rang, echeances.get(rang - 1));
    }

    private void ajouter(UUID devis, int rang, Echeance echeance) {
        jdbc.sql("""
                insert into echeance_de_devis (piece_id, rang, libelle, nature, part, montant)
                values (:devis, :rang, :libelle, :nature, :part, :montant)""")
                .param("devis", devis)
                .param("rang", rang)
                .param("libelle", echeance.libelle())
                .param("nature", echeance.nature().name())
                .param("part", echeance.part())
                .param("montant", echeance.centimes())
                .update();
    }
}
