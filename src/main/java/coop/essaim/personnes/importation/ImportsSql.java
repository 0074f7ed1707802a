package coop.essaim.personnes.importation;

import coop.essaim.personnes.PersonneId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportsSql {

    private final JdbcClient jdbc;

    ImportsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> dejaPrise(String empreinte) {
        return jdbc.sql("""
                select p.prenom || ' ' || p.nom from import_ligne l join personne p on p.id = l.personne_id
                 where l.empreinte = :empreinte and p.anonymisee_a is null""").param("empreinte", empreinte).query(String.class).optional();
    }

    void prendre(String empreinte, PersonneId personne) {
        jdbc.sql("""
                insert into import_ligne (empreinte, personne_id) values (:empreinte, :personne)
                on conflict (empreinte) do update set personne_id = excluded.personne_id""")
                .param("empreinte", empreinte)
                .param("personne", personne.valeur())
                .update();
    }

    void oublier(PersonneId personne) {
        jdbc.sql("delete from import_ligne where personne_id = :personne")
                .param("personne", personne.valeur())
                .update();
    }
}
