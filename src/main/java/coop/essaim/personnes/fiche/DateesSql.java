package coop.essaim.personnes.fiche;

import coop.essaim.commun.AdressePostale;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.EmploiSaisie.ContratAilleurs;
import coop.essaim.personnes.fiche.Fiches.Trace;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ce qui vaut à un moment : les adresses et les autres emplois.
@Repository
class DateesSql {

    private final JdbcClient jdbc;

    DateesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Les adresses, la plus récente d'abord.
    List<AdresseSaisie> adresses(PersonneId id) {
        return jdbc.sql("""
                select du, lignes, code_postal, commune, code_insee, pays, qpv, rural
                  from personne_adresse where personne_id = :personne order by du desc""")
                .param("personne", id.valeur())
                .query((ligne, _) -> adresse(ligne))
                .list();
    }

    Optional<LocalDate> derniereAdresse(PersonneId id) {
        return jdbc.sql("select max(du) from personne_adresse where personne_id = :personne")
                .param("personne", id.valeur())
                .query(LocalDate.class)
                .optional();
    }

    void retirerAdresse(PersonneId id, LocalDate du) {
        jdbc.sql("delete from personne_adresse where personne_id = :personne and du = :du")
                .param("personne", id.valeur())
                .param("du", du)
                .update();
    }

    void finirAdresse(PersonneId id, LocalDate au) {
        jdbc.sql("update personne_adresse set au = :au where personne_id = :personne and au is null")
                .param("personne", id.valeur())
                .param("au", au)
                .update();
    }

    void ajouterAdresse(UUID id, PersonneId personne, AdresseSaisie saisie, AdressePostale adresse, Trace trace) {
        jdbc.sql("""
                insert into personne_adresse (id, personne_id, du, lignes, code_postal, commune, code_insee, pays, departement,
                                              qpv, rural, saisie_a, saisie_par)
                values (:id, :personne, :du, :lignes, :codePostal, :commune, :codeInsee, :pays, :departement,
                        :qpv, :rural, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("du", saisie.du())
                .param("lignes", String.join("\n", adresse.lignes()))
                .param("codePostal", adresse.codePostal())
                .param("commune", adresse.commune())
                .param("codeInsee", adresse.codeInsee())
                .param("pays", adresse.pays())
                .param("departement", departement(adresse))
                .param("qpv", saisie.qpv())
                .param("rural", saisie.rural())
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    /// Du code Insee s'il est connu, sinon du code postal ; la Corse n'y a qu'un numéro, et l'étranger aucun.
    private static @Nullable String departement(AdressePostale adresse) {
        if (!adresse.estEnFrance()) return null;
        var insee = adresse.codeInsee();
        var code = insee == null ? adresse.codePostal() : insee;
        return code.startsWith("97") || code.startsWith("98") ? code.substring(0, 3) : code.substring(0, 2);
    }

    List<Emploi> emplois(PersonneId id) {
        return jdbc.sql("""
                select id, employeur, contrat, heures, temps_complet, du, au
                  from personne_emploi where personne_id = :personne order by du desc, id""")
                .param("personne", id.valeur())
                .query((ligne, _) -> new Emploi(
                        ligne.getObject("id", UUID.class),
                        new EmploiSaisie(
                                ligne.getString("employeur"),
                                ContratAilleurs.valueOf(ligne.getString("contrat")),
                                ligne.getBigDecimal("heures"),
                                ligne.getBoolean("temps_complet"),
                                ligne.getObject("du", LocalDate.class),
                                ligne.getObject("au", LocalDate.class))))
                .list();
    }

    void ajouterEmploi(UUID id, PersonneId personne, EmploiSaisie emploi, Trace trace) {
        jdbc.sql("""
                insert into personne_emploi (id, personne_id, employeur, contrat, heures, temps_complet, du, au, saisi_a, saisi_par)
                values (:id, :personne, :employeur, :contrat, :heures, :tempsComplet, :du, :au, :a, :par)""")
                .param("id", id)
                .param("personne", personne.valeur())
                .param("employeur", emploi.employeur())
                .param("contrat", FicheSql.nom(emploi.contrat()))
                .param("heures", emploi.heures())
                .param("tempsComplet", emploi.estATempsComplet())
                .param("du", emploi.du())
                .param("au", emploi.au())
                .param("a", trace.a().atOffset(ZoneOffset.UTC))
                .param("par", trace.par())
                .update();
    }

    boolean finirEmploi(PersonneId personne, UUID emploi, LocalDate au) {
        return jdbc.sql("""
                update personne_emploi set au = :au
                 where id = :emploi and personne_id = :personne and du <= :au""")
                        .param("au", au)
                        .param("emploi", emploi)
                        .param("personne", personne.valeur())
                        .update()
                == 1;
    }

    /// Le département et les zones restent pour les bilans ; les emplois ailleurs ne servent plus à rien.
    void anonymiser(PersonneId id) {
        jdbc.sql("""
                update personne_adresse set lignes = null, code_postal = null, commune = null, code_insee = null
                 where personne_id = :id""").param("id", id.valeur()).update();
        jdbc.sql("delete from personne_emploi where personne_id = :id")
                .param("id", id.valeur())
                .update();
    }

    private static AdresseSaisie adresse(ResultSet ligne) throws SQLException {
        return new AdresseSaisie(
                ligne.getObject("du", LocalDate.class),
                ligne.getString("lignes"),
                ligne.getString("code_postal"),
                ligne.getString("commune"),
                ligne.getString("code_insee"),
                ligne.getString("pays"),
                ligne.getObject("qpv", Boolean.class),
                ligne.getObject("rural", Boolean.class));
    }
}
