package coop.essaim.parcours.sejour;

import coop.essaim.commun.Identifiant;
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
class TitresSql {

    private final JdbcClient jdbc;

    TitresSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Faux pour une nationalité de l'Union, de l'Espace économique européen, de Suisse, de Monaco, d'Andorre
    /// ou de Saint-Marin (art. R. 5221-2 du code du travail), et quand la fiche n'en dit aucune.
    boolean demandeUnTitre(PersonneId personne) {
        return jdbc.sql("""
                select exists (select 1 from pub_personne p
                                where p.id = :personne and p.nationalite is not null
                                  and not exists (select 1 from nationalite_dispensee d where d.code = p.nationalite))""")
                .param("personne", personne.valeur())
                .query(Boolean.class)
                .single();
    }

    Optional<LocalDate> embauche(PersonneId personne) {
        return jdbc.sql("""
                select max(date_effet) as le from pub_evenement_de_parcours
                 where personne_id = :personne and contrat_avant = 'SANS_CONTRAT' and contrat <> 'SANS_CONTRAT'""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> Optional.ofNullable(ligne.getObject("le", LocalDate.class)))
                .single();
    }

    List<Titre> de(PersonneId personne) {
        return jdbc.sql("""
                select nature, numero, du, au, verifie_le from titre_de_sejour
                 where personne_id = :personne order by au desc, saisi_a desc""")
                .param("personne", personne.valeur())
                .query((ligne, _) -> titre(ligne))
                .list();
    }

    /// Faux quand ce numéro est déjà noté.
    boolean ajouter(PersonneId personne, Titre titre, @Nullable UUID par, Instant maintenant) {
        return jdbc.sql("""
                        insert into titre_de_sejour (id, personne_id, nature, numero, du, au, verifie_le, saisi_a, saisi_par)
                        values (:id, :personne, :nature, :numero, :du, :au, :verifieLe, :maintenant, :par)
                        on conflict (personne_id, numero) do nothing""")
                        .param("id", Identifiant.nouveau(maintenant))
                        .param("personne", personne.valeur())
                        .param("nature", titre.nature().name())
                        .param("numero", titre.numero())
                        .param("du", titre.du())
                        .param("au", titre.au())
                        .param("verifieLe", titre.verifieLe())
                        .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                        .param("par", par)
                        .update()
                == 1;
    }

    /// Les personnes en contrat ce jour dont la nationalité demande un titre, avec le dernier noté.
    List<TitreSuivi> suivis(LocalDate jour) {
        return jdbc.sql("""
                with contrat as (
                    select distinct on (personne_id) personne_id, contrat, date_effet
                      from pub_evenement_de_parcours
                     where contrat is not null and date_effet <= :jour
                     order by personne_id, date_effet desc, rang desc)
                select k.personne_id, p.prenom || ' ' || p.nom as nom, k.date_effet as depuis,
                       t.nature, t.numero, t.du, t.au, t.verifie_le
                  from contrat k
                  join pub_personne p on p.id = k.personne_id
                  left join lateral (select nature, numero, du, au, verifie_le from titre_de_sejour
                                      where personne_id = k.personne_id
                                      order by au desc limit 1) t on true
                 where k.contrat <> 'SANS_CONTRAT' and p.nationalite is not null
                   and not exists (select 1 from nationalite_dispensee d where d.code = p.nationalite)
                 order by t.au nulls first, nom""")
                .param("jour", jour)
                .query((ligne, _) -> new TitreSuivi(
                        ligne.getObject("personne_id", UUID.class),
                        ligne.getString("nom"),
                        ligne.getObject("depuis", LocalDate.class),
                        ligne.getString("nature") == null ? null : titre(ligne)))
                .list();
    }

    private static Titre titre(ResultSet ligne) throws SQLException {
        return new Titre(
                NatureDeTitre.valueOf(ligne.getString("nature")),
                ligne.getString("numero"),
                ligne.getObject("du", LocalDate.class),
                ligne.getObject("au", LocalDate.class),
                ligne.getObject("verifie_le", LocalDate.class));
    }
}
