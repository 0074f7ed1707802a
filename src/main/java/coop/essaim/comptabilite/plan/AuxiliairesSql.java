package coop.essaim.comptabilite.plan;

import coop.essaim.comptabilite.plan.Auxiliaires.Auxiliaire;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AuxiliairesSql {

    private final JdbcClient jdbc;

    AuxiliairesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Auxiliaire> tous() {
        return jdbc.sql("select code, libelle from compte_auxiliaire order by code collate \"C\"")
                .query((ligne, _) -> new Auxiliaire(ligne.getString(1), ligne.getString(2)))
                .list();
    }

    void creer(String code, String libelle) {
        jdbc.sql("insert into compte_auxiliaire (code, libelle) values (:code, :libelle) on conflict (code) do nothing")
                .param("code", code)
                .param("libelle", libelle)
                .update();
    }

    boolean renommer(String code, String libelle) {
        return jdbc.sql("update compte_auxiliaire set libelle = :libelle where code = :code")
                        .param("code", code)
                        .param("libelle", libelle)
                        .update()
                == 1;
    }
}
