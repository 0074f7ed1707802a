package coop.essaim.accueil.orientation;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Telephone;
import coop.essaim.personnes.PersonneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrientationsSql {

    private final JdbcClient jdbc;

    OrientationsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Ce qu'une réorientation garde, en plus de ce qui est saisi.
    record Ligne(
            UUID id,
            PersonneId personne,
            UUID inscription,
            LocalDate le,
            Instant decideeA,
            @Nullable UUID par) {}

    List<Structure> annuaire() {
        return jdbc.sql("""
                select s.id, s.nom, s.metier, s.commune, s.telephone, s.courriel, s.site,
                       (select count(*) from reorientation r where r.structure_id = s.id) as orientees
                  from structure_partenaire s
                 where s.retiree_a is null
                 order by s.nom""").query((ligne, _) -> structure(ligne)).list();
    }

    Optional<String> nom(UUID structure) {
        return jdbc.sql("select nom from structure_partenaire where id = :id and retiree_a is null")
                .param("id", structure)
                .query(String.class)
                .optional();
    }

    boolean noter(UUID id, StructureSaisie saisie, Instant maintenant) {
        var telephone = saisie.telephone();
        var courriel = saisie.courriel();
        return jdbc.sql("""
                insert into structure_partenaire (id, nom, metier, commune, telephone, courriel, site, cree_a)
                values (:id, :nom, :metier, :commune, :telephone, :courriel, :site, :a)
                on conflict (nom) do nothing""")
                        .param("id", id)
                        .param("nom", saisie.nom())
                        .param("metier", saisie.metier())
                        .param("commune", saisie.commune())
                        .param("telephone", telephone == null ? null : telephone.e164())
                        .param("courriel", courriel == null ? null : courriel.adresse())
                        .param("site", saisie.site())
                        .param("a", maintenant.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean retirer(UUID structure, Instant maintenant) {
        return jdbc.sql("update structure_partenaire set retiree_a = :a where id = :id and retiree_a is null")
                        .param("a", maintenant.atOffset(ZoneOffset.UTC))
                        .param("id", structure)
                        .update()
                == 1;
    }

    void reorienter(Ligne ligne, ReorientationSaisie saisie) {
        var motif = saisie.motif();
        jdbc.sql("""
                insert into reorientation (id, personne_id, inscription_id, structure_id, le, motif, note, decidee_a, decidee_par)
                values (:id, :personne, :inscription, :structure, :le, :motif, :note, :a, :par)""")
                .param("id", ligne.id())
                .param("personne", ligne.personne().valeur())
                .param("inscription", ligne.inscription())
                .param("structure", saisie.structure())
                .param("le", ligne.le())
                .param("motif", motif == null ? null : motif.name())
                .param("note", saisie.note())
                .param("a", ligne.decideeA().atOffset(ZoneOffset.UTC))
                .param("par", ligne.par())
                .update();
    }

    private static Structure structure(ResultSet ligne) throws SQLException {
        var telephone = ligne.getString("telephone");
        var courriel = ligne.getString("courriel");
        return new Structure(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom"),
                ligne.getString("metier"),
                ligne.getString("commune"),
                telephone == null ? null : new Telephone(telephone),
                courriel == null ? null : new Courriel(courriel),
                ligne.getString("site"),
                ligne.getInt("orientees"));
    }
}
