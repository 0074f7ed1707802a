package coop.essaim.paie.simulateur;

import coop.essaim.commun.Montant;
import coop.essaim.paie.simulateur.Tresorerie.Dette;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// La trésorerie d'une section, lue dans ses lignes : banques, caisse et compte de liaison, moins ses dettes.
@Repository
class TresorerieSql {

    private final JdbcClient jdbc;

    TresorerieSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une créance n'y ajoute rien : ce qui n'est pas encaissé ne se dépense pas.
    Tresorerie a(String section, LocalDate jour) {
        return jdbc.sql("""
                select coalesce(sum(debit - credit) filter (where compte ~ '^(51|53|90)'), 0) as en_caisse,
                       greatest(coalesce(sum(credit - debit) filter (where compte like '40%'), 0), 0) as fournisseurs,
                       greatest(coalesce(sum(credit - debit) filter (where compte like '42%'), 0), 0) as personnel,
                       greatest(coalesce(sum(credit - debit) filter (where compte like '43%'), 0), 0) as organismes,
                       greatest(coalesce(sum(credit - debit) filter (where compte like '445%'), 0), 0) as tva,
                       greatest(coalesce(sum(credit - debit) filter (where compte ~ '^44[^5]'), 0), 0) as impots
                  from pub_ligne_ecriture
                 where section = :section and date <= :jour""")
                .param("section", section)
                .param("jour", jour)
                .query((ligne, _) -> tresorerie(ligne, jour))
                .single();
    }

    private static Tresorerie tresorerie(ResultSet ligne, LocalDate jour) throws SQLException {
        var dettes = Stream.of(
                        dette(ligne, "tva", "TVA à reverser"),
                        dette(ligne, "organismes", "Cotisations à payer"),
                        dette(ligne, "personnel", "Paies et notes de frais à verser"),
                        dette(ligne, "impots", "Impôts à payer"),
                        dette(ligne, "fournisseurs", "Fournisseurs à payer"))
                .filter(dette -> dette.montant().centimes() != 0)
                .toList();
        return new Tresorerie(jour, new Montant(ligne.getLong("en_caisse")), List.copyOf(dettes));
    }

    private static Dette dette(ResultSet ligne, String colonne, String libelle) throws SQLException {
        return new Dette(libelle, new Montant(ligne.getLong(colonne)));
    }
}
