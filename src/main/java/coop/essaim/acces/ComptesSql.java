package coop.essaim.acces;

import coop.essaim.commun.Courriel;
import coop.essaim.commun.Identifiant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ComptesSql {

    private static final String COMPTE = """
            select c.id, c.nom, c.courriel, c.mot_de_passe is not null as a_un_mot_de_passe,
                   not exists (select 1 from compte_desactivation d
                               where d.compte_id = c.id and d.reactive_a is null) as actif
            from compte c
            """;

    private final JdbcClient jdbc;

    ComptesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Compte> trouver(UUID compte) {
        return jdbc.sql(COMPTE + "where c.id = :id")
                .param("id", compte)
                .query(ComptesSql::compte)
                .optional();
    }

    Optional<Compte> trouverParCourriel(Courriel adresse) {
        return jdbc.sql(COMPTE + "where lower(c.courriel) = :courriel")
                .param("courriel", adresse.adresse())
                .query(ComptesSql::compte)
                .optional();
    }

    /// Sérialise ce qui arrive à un même compte ; l'état se lit une fois le verrou tenu.
    Optional<Compte> verrouiller(UUID compte) {
        jdbc.sql("select id from compte where id = :id for update")
                .param("id", compte)
                .query()
                .listOfRows();
        return trouver(compte);
    }

    /// Faux si l'adresse est déjà prise, fût-ce à l'instant par une autre transaction.
    boolean creer(UUID id, String nom, Courriel courriel, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                        insert into compte (id, nom, courriel, cree_a, cree_par)
                        values (:id, :nom, :courriel, :maintenant, :par)
                        on conflict (lower(courriel)) do nothing""")
                        .param("id", id)
                        .param("nom", nom)
                        .param("courriel", courriel.adresse())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    void desactiver(UUID compte, String motif, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                insert into compte_desactivation (id, compte_id, motif, desactive_a, desactive_par)
                values (:id, :compte, :motif, :maintenant, :par)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("compte", compte)
                .param("motif", motif)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void reactiver(UUID compte, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update compte_desactivation set reactive_a = :maintenant, reactive_par = :par
                where compte_id = :compte and reactive_a is null""")
                .param("compte", compte)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    void changerNom(UUID compte, String nom) {
        jdbc.sql("update compte set nom = :nom where id = :id")
                .param("id", compte)
                .param("nom", nom)
                .update();
    }

    void changerCourriel(UUID compte, Courriel courriel) {
        jdbc.sql("update compte set courriel = :courriel where id = :id")
                .param("id", compte)
                .param("courriel", courriel.adresse())
                .update();
    }

    boolean aLeRole(UUID compte, String codeRole) {
        return jdbc.sql("""
                select exists (select 1 from compte_role cr join role r on r.id = cr.role_id
                               where cr.compte_id = :compte and r.code = :role and cr.retire_a is null)""")
                .param("compte", compte)
                .param("role", codeRole)
                .query(Boolean.class)
                .single();
    }

    boolean donnerRole(UUID compte, String codeRole, Instant maintenant, @Nullable UUID par) {
        return jdbc.sql("""
                        insert into compte_role (id, compte_id, role_id, donne_a, donne_par)
                        select :id, :compte, r.id, :maintenant, :par from role r where r.code = :role
                        on conflict (compte_id, role_id) where retire_a is null do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("compte", compte)
                        .param("role", codeRole)
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    void retirerRole(UUID compte, String codeRole, Instant maintenant, @Nullable UUID par) {
        jdbc.sql("""
                update compte_role set retire_a = :maintenant, retire_par = :par
                where compte_id = :compte and retire_a is null
                  and role_id = (select id from role where code = :role)""")
                .param("compte", compte)
                .param("role", codeRole)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .param("par", par)
                .update();
    }

    int porteurs(String droit) {
        return jdbc.sql("""
                select count(distinct cr.compte_id)
                from compte_role cr
                join role_droit rd on rd.role_id = cr.role_id and rd.droit_code = :droit
                where cr.retire_a is null
                  and not exists (select 1 from compte_desactivation d
                                  where d.compte_id = cr.compte_id and d.reactive_a is null)""").param("droit", droit).query(Integer.class).single();
    }

    /// Les comptes actifs qui ont ce droit.
    List<Compte> ayantLeDroit(String droit) {
        return jdbc.sql(COMPTE + """
                where exists (select from compte_role cr
                                join role_droit rd on rd.role_id = cr.role_id and rd.droit_code = :droit
                               where cr.compte_id = c.id and cr.retire_a is null)
                  and not exists (select 1 from compte_desactivation d
                                   where d.compte_id = c.id and d.reactive_a is null)
                order by c.nom, c.id""")
                .param("droit", droit)
                .query(ComptesSql::compte)
                .list();
    }

    /// Combien de comptes actifs garderaient ce droit sans ce compte, ou sans ce seul rôle de ce compte.
    int autresPorteurs(String droit, UUID compte, @Nullable String saufRole) {
        return jdbc.sql("""
                select count(distinct c.id)
                from compte c
                join compte_role cr on cr.compte_id = c.id and cr.retire_a is null
                join role r on r.id = cr.role_id
                join role_droit rd on rd.role_id = r.id and rd.droit_code = :droit
                where not exists (select 1 from compte_desactivation d
                                  where d.compte_id = c.id and d.reactive_a is null)
                  and (c.id <> :compte or (:saufRole::text is not null and r.code <> :saufRole))""")
                .param("droit", droit)
                .param("compte", compte)
                .param("saufRole", saufRole, Types.VARCHAR)
                .query(Integer.class)
                .single();
    }

    private static Compte compte(ResultSet ligne, int rang) throws SQLException {
        return new Compte(
                ligne.getObject("id", UUID.class),
                ligne.getString("nom"),
                ligne.getString("courriel"),
                ligne.getBoolean("actif"),
                ligne.getBoolean("a_un_mot_de_passe"));
    }
}
