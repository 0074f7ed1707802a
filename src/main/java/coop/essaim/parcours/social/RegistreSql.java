package coop.essaim.parcours.social;

import coop.essaim.commun.Identifiant;
import coop.essaim.parcours.EtapeFranchie;
import coop.essaim.parcours.sejour.NatureDeTitre;
import coop.essaim.personnes.Civilite;
import coop.essaim.personnes.PersonneId;
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
class RegistreSql {

    private final JdbcClient jdbc;

    RegistreSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tout le registre, dans l'ordre des embauches. Une mention plus récente l'emporte.
    List<LigneDuRegistre> tout() {
        return jdbc.sql("""
                select r.rang, p.nom, p.prenom, p.civilite, p.naissance, p.nationalite, t.nature as titre, t.numero, r.emploi, r.type_de_contrat, r.entree,
                       case when s.nature = 'SORTIE' then s.le end as sortie, d.le as radiation
                  from registre_du_personnel r
                  join pub_personne p on p.id = r.personne_id
                  left join lateral (select m.nature, m.le from mention_au_registre m
                                      where m.inscription_id = r.id and m.nature <> 'RADIATION'
                                      order by m.inscrite_a desc, m.id desc limit 1) s on true
                  left join mention_au_registre d on d.inscription_id = r.id and d.nature = 'RADIATION'
                  left join lateral (select nature, numero from titre_de_sejour
                                      where personne_id = r.personne_id and au >= r.entree
                                      order by au desc limit 1) t on true
                 order by r.rang""")
                .query((ligne, _) -> {
                    var civilite = ligne.getString("civilite");
                    var titre = ligne.getString("titre");
                    return new LigneDuRegistre(
                            ligne.getLong("rang"),
                            ligne.getString("nom"),
                            ligne.getString("prenom"),
                            civilite == null ? null : Civilite.valueOf(civilite),
                            ligne.getObject("naissance", LocalDate.class),
                            ligne.getString("nationalite"),
                            titre == null
                                    ? null
                                    : NatureDeTitre.valueOf(titre).libelle() + " n° " + ligne.getString("numero"),
                            ligne.getString("emploi"),
                            ligne.getString("type_de_contrat"),
                            ligne.getObject("entree", LocalDate.class),
                            ligne.getObject("sortie", LocalDate.class),
                            ligne.getObject("radiation", LocalDate.class));
                })
                .list();
    }

    void inscrire(EtapeFranchie etape, String emploi, String typeDeContrat, Instant maintenant) {
        jdbc.sql("""
                insert into registre_du_personnel (id, evenement_id, personne_id, emploi, type_de_contrat, entree, inscrite_a)
                values (:id, :evenement, :personne, :emploi, :type, :entree, :maintenant)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("evenement", etape.evenement())
                .param("personne", etape.personne().valeur())
                .param("emploi", emploi)
                .param("type", typeDeContrat)
                .param("entree", etape.effet())
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// L'embauche encore ouverte à cette date : ni radiée, ni déjà sortie.
    Optional<UUID> embauche(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select r.id from registre_du_personnel r
                 where r.personne_id = :personne and r.entree <= :jour
                   and not exists (select 1 from mention_au_registre m
                                    where m.inscription_id = r.id and m.nature = 'RADIATION')
                   and coalesce((select m.nature from mention_au_registre m
                                  where m.inscription_id = r.id and m.nature <> 'RADIATION'
                                  order by m.inscrite_a desc, m.id desc limit 1), '') <> 'SORTIE'
                 order by r.entree desc, r.rang desc
                 limit 1""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    Optional<UUID> deLEvenement(UUID evenement) {
        return jdbc.sql("select id from registre_du_personnel where evenement_id = :evenement")
                .param("evenement", evenement)
                .query((ligne, _) -> ligne.getObject("id", UUID.class))
                .optional();
    }

    Optional<UUID> sortieDeLEvenement(UUID evenement) {
        return jdbc.sql("""
                select inscription_id from mention_au_registre where evenement_id = :evenement and nature = 'SORTIE'""")
                .param("evenement", evenement)
                .query((ligne, _) -> ligne.getObject("inscription_id", UUID.class))
                .optional();
    }

    void mentionner(UUID inscription, UUID evenement, String nature, LocalDate le, Instant maintenant) {
        jdbc.sql("""
                insert into mention_au_registre (id, inscription_id, evenement_id, nature, le, inscrite_a)
                values (:id, :inscription, :evenement, :nature, :le, :maintenant)""")
                .param("id", Identifiant.nouveau(maintenant))
                .param("inscription", inscription)
                .param("evenement", evenement)
                .param("nature", nature)
                .param("le", le)
                .param("maintenant", maintenant.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// La fonction que dit le contrat de l'équipe d'appui de ce jour.
    @Nullable
    String fonction(PersonneId personne, LocalDate jour) {
        return jdbc.sql("""
                select left(c.texte, 200) as texte
                  from contrat k join contrat_clause c on c.contrat_id = k.id and c.code = 'FONCTION'
                 where k.personne_id = :personne and k.genre = 'CONTRAT_DE_TRAVAIL' and k.du = :jour
                   and k.conclu_le is not null and length(btrim(c.texte)) > 0
                 limit 1""")
                .param("personne", personne.valeur())
                .param("jour", jour)
                .query((ligne, _) -> ligne.getString("texte"))
                .optional()
                .orElse(null);
    }
}
