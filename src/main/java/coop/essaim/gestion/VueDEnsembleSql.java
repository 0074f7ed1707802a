package coop.essaim.gestion;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.rapport.Cadrage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Toutes les activités en une lecture du grand livre.
@Repository
class VueDEnsembleSql {

    private final JdbcClient jdbc;

    VueDEnsembleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Une activité, sans ses chiffres.
    record Fiche(
            UUID id,
            String enseigne,
            String section,
            List<String> entrepreneurs,
            @Nullable LocalDate fermeeLe) {}

    List<Fiche> fiches(LocalDate jour) {
        return jdbc.sql("""
                select a.id, a.enseigne, a.section, a.fermee_le, coalesce(e.noms, '{}') as entrepreneurs
                  from pub_activite a
                  left join (select activite_id, array_agg(prenom || ' ' || nom order by nom, prenom) as noms
                               from pub_activite_entrepreneur
                              where :jour between du and coalesce(au, 'infinity')
                              group by 1) e on e.activite_id = a.id
                 order by a.enseigne, a.id""")
                .param("jour", jour)
                .query((ligne, _) -> new Fiche(
                        ligne.getObject("id", UUID.class),
                        ligne.getString("enseigne"),
                        ligne.getString("section"),
                        List.of((String[]) ligne.getArray("entrepreneurs").getArray()),
                        ligne.getObject("fermee_le", LocalDate.class)))
                .list();
    }

    /// Qui accompagne, ce jour-là, les personnes qui mènent chaque activité, et où.
    Map<UUID, Suivi> suivis(LocalDate jour) {
        var suivis = new LinkedHashMap<UUID, Suivi>();
        jdbc.sql("""
                select e.activite_id, c.conseiller_id, q.prenom || ' ' || q.nom as conseiller,
                       t.territoire_id, z.nom as territoire
                  from pub_activite_entrepreneur e
                  left join pub_personne_conseiller c
                    on c.personne_id = e.personne_id and :jour between c.du and coalesce(c.au, 'infinity')
                  left join pub_personne q on q.id = c.conseiller_id
                  left join pub_personne_territoire t
                    on t.personne_id = e.personne_id and :jour between t.du and coalesce(t.au, 'infinity')
                  left join pub_territoire z on z.id = t.territoire_id
                 where :jour between e.du and coalesce(e.au, 'infinity')
                 order by q.nom, q.prenom, z.nom""").param("jour", jour).query(ligne -> {
            var suivi = suivis.computeIfAbsent(
                    ligne.getObject("activite_id", UUID.class), _ -> new Suivi(new ArrayList<>(), new ArrayList<>()));
            ajouter(suivi.conseillers(), ligne.getString("conseiller_id"), ligne.getString("conseiller"));
            ajouter(suivi.territoires(), ligne.getString("territoire_id"), ligne.getString("territoire"));
        });
        return suivis;
    }

    private static void ajouter(List<Suivi.Repere> reperes, @Nullable String id, @Nullable String nom) {
        if (id == null || nom == null) return;
        var repere = new Suivi.Repere(id, nom);
        if (!reperes.contains(repere)) reperes.add(repere);
    }

    /// Par section, ce que vaut chaque poste : le cumul de l'exercice pour un résultat, le solde pour le reste.
    Map<String, Map<Poste, Montant>> soldes(Cadrage cadrage) {
        var classes = classement();
        var soldes = new LinkedHashMap<String, Map<Poste, Montant>>();
        jdbc.sql("""
                select s.code, k.poste, sum(case when k.resultat then g.exercice else g.solde end) as solde
                  from (select l.section_id, l.compte_id, sum(l.debit - l.credit) as solde,
                               sum(l.debit - l.credit) filter (where l.date >= :exercice) as exercice
                          from pub_ligne l
                         where l.date between :report and :au
                         group by 1, 2) g
                  join unnest(string_to_array(:comptes, ',')::int[], string_to_array(:postes, ','),
                              string_to_array(:resultats, ',')::boolean[]) as k (compte_id, poste, resultat)
                    on k.compte_id = g.compte_id
                  join pub_section s on s.id = g.section_id
                 group by 1, 2""")
                .param("exercice", cadrage.debutExercice())
                .param("report", cadrage.debutReport())
                .param("au", cadrage.au())
                .param("comptes", classes.comptes())
                .param("postes", classes.postes())
                .param("resultats", classes.resultats())
                .query(ligne -> {
                    soldes.computeIfAbsent(ligne.getString("code"), _ -> new EnumMap<>(Poste.class))
                            .put(Poste.valueOf(ligne.getString("poste")), new Montant(ligne.getLong("solde")));
                });
        return soldes;
    }

    /// Ce que la structure a reçu dans l'exercice : ses produits, et la contribution des activités.
    Montant ressourcesDeLaStructure(Cadrage cadrage) {
        return jdbc.sql("""
                select coalesce(sum(l.credit - l.debit), 0)
                  from pub_ligne l
                  join pub_compte_general c on c.id = l.compte_id and (c.numero like '7%' or c.numero like '92%')
                 where l.section_id in (select id from pub_section where nature = 'structure')
                   and l.date between :exercice and :au""")
                .param("exercice", cadrage.debutExercice())
                .param("au", cadrage.au())
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// La contribution que les objectifs promettent pour l'exercice : chacun au taux de son activité, ou de la
    /// coopérative.
    ///
    /// @param jour celui dont on prend les taux
    Montant contributionPrevue(LocalDate debutExercice, LocalDate jour) {
        return jdbc.sql("""
                select coalesce(sum(round(o.montant * t.taux / 100)), 0)
                  from (select distinct on (activite_id) activite_id, montant
                          from objectif_ca where du = :du order by activite_id, fixe_a desc, id desc) o
                 cross join lateral (select c.taux from pub_contribution c
                                      where (c.activite_id = o.activite_id or c.activite_id is null)
                                        and :jour between c.du and coalesce(c.au, 'infinity')
                                      order by c.activite_id nulls last limit 1) t""")
                .param("du", debutExercice)
                .param("jour", jour)
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    /// Ce que les clients ont signé et que rien ne facture encore, taxes comprises.
    Montant devisAFacturer() {
        return jdbc.sql("select coalesce(sum(reste), 0) from pub_devis_signe")
                .query((ligne, _) -> new Montant(ligne.getLong(1)))
                .single();
    }

    private record Classement(String comptes, String postes, String resultats) {}

    /// La règle des postes est dans [Poste] : la requête la reçoit, elle ne la répète pas.
    private Classement classement() {
        var comptes = new ArrayList<String>();
        var postes = new ArrayList<String>();
        var resultats = new ArrayList<String>();
        jdbc.sql("select id, numero from pub_compte_general").query(ligne -> {
            var poste = Poste.de(ligne.getString("numero"));
            comptes.add(ligne.getString("id"));
            postes.add(poste.name());
            resultats.add(Boolean.toString(poste.estDeResultat()));
        });
        return new Classement(String.join(",", comptes), String.join(",", postes), String.join(",", resultats));
    }

    /// L'objectif de chaque activité pour l'exercice : le dernier fixé.
    Map<UUID, Montant> objectifs(LocalDate debutExercice) {
        var objectifs = new LinkedHashMap<UUID, Montant>();
        jdbc.sql("""
                select distinct on (activite_id) activite_id, montant
                  from objectif_ca
                 where du = :du
                 order by activite_id, fixe_a desc, id desc""").param("du", debutExercice).query(ligne -> {
            objectifs.put(ligne.getObject("activite_id", UUID.class), new Montant(ligne.getLong("montant")));
        });
        return objectifs;
    }
}
