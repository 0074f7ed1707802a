package coop.essaim.personnes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DoublonsSql {

    private static final int MONTRES = 10;

    private final JdbcClient jdbc;

    DoublonsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une naissance différente des deux côtés écarte un nom proche : ce sont deux personnes.
    List<Doublon> chercher(NouvellePersonne nouvelle) {
        return jdbc.sql("""
                with candidate as (
                    select p.id, p.civilite, p.nom, p.prenom, p.naissance, p.courriel, p.telephone, p.compte_id,
                           p.courriel = :courriel as meme_courriel,
                           :telephone::text in (p.telephone, p.autre_telephone) as meme_telephone,
                           (select sans_accents(translate(:nom, '-''’', '   '))) <% p.recherche as nom_proche,
                           p.naissance = :naissance::date as meme_naissance
                      from personne p
                     where p.anonymisee_a is null
                       and ((select sans_accents(translate(:nom, '-''’', '   '))) <% p.recherche
                            or p.courriel = :courriel
                            or p.telephone = :telephone or p.autre_telephone = :telephone))
                select id, civilite, nom, prenom, naissance, courriel, telephone, compte_id,
                       meme_courriel, meme_telephone, nom_proche, meme_naissance
                  from candidate
                 where meme_courriel or meme_telephone or coalesce(meme_naissance, true)
                 order by coalesce(nom_proche and meme_naissance, false) desc, coalesce(meme_courriel, false) desc,
                          coalesce(meme_telephone, false) desc, nom, prenom, id
                 limit :montres""")
                .param("nom", nouvelle.prenom() + " " + nouvelle.nom())
                .param("naissance", nouvelle.naissance())
                .param("courriel", PersonnesSql.texte(nouvelle.courriel()))
                .param("telephone", PersonnesSql.e164(nouvelle.telephone()), Types.VARCHAR)
                .param("montres", MONTRES)
                .query((ligne, _) -> doublon(ligne))
                .list();
    }

    Optional<PersonneId> laMeme(NouvellePersonne nouvelle) {
        return jdbc.sql("""
                select id
                  from personne
                 where anonymisee_a is null
                   and nom_cherche = (select sans_accents(:nom)) collate "C"
                   and sans_accents(prenom) = (select sans_accents(:prenom))
                   and (courriel = :courriel or telephone = :telephone or autre_telephone = :telephone)
                   and (naissance is null or :naissance::date is null or naissance = :naissance)
                 order by compte_id nulls last, cree_a, id
                 limit 1""")
                .param("nom", nouvelle.nom())
                .param("prenom", nouvelle.prenom())
                .param("naissance", nouvelle.naissance())
                .param("courriel", PersonnesSql.texte(nouvelle.courriel()))
                .param("telephone", PersonnesSql.e164(nouvelle.telephone()), Types.VARCHAR)
                .query(UUID.class)
                .optional()
                .map(PersonneId::new);
    }

    private static Doublon doublon(ResultSet ligne) throws SQLException {
        var raisons = EnumSet.noneOf(Doublon.Raison.class);
        if (ligne.getBoolean("nom_proche")) {
            raisons.add(ligne.getBoolean("meme_naissance") ? Doublon.Raison.NOM_ET_NAISSANCE : Doublon.Raison.NOM);
        }
        if (ligne.getBoolean("meme_courriel")) raisons.add(Doublon.Raison.COURRIEL);
        if (ligne.getBoolean("meme_telephone")) raisons.add(Doublon.Raison.TELEPHONE);
        return new Doublon(PersonnesSql.personne(ligne), raisons);
    }
}
