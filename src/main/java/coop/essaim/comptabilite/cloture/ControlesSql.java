package coop.essaim.comptabilite.cloture;

import static coop.essaim.comptabilite.cloture.Anomalie.Gravite.ALERTE;
import static coop.essaim.comptabilite.cloture.Anomalie.Gravite.BLOQUANTE;
import static java.nio.charset.StandardCharsets.UTF_8;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.cloture.Anomalie.Gravite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.web.util.UriUtils;

/// Les contrôles d'avant clôture, un par méthode, indépendants : chacun rend ce qu'il trouve, rien s'il ne trouve rien.
@Repository
class ControlesSql {

    /// Une ligne de tiers ouverte depuis plus longtemps mérite qu'on la regarde.
    private static final int JOURS_AVANT_ALERTE = 90;

    /// Au-delà, une liste n'aide plus personne : elle dit combien il en reste.
    static final int PLAFOND = 50;

    private final JdbcClient jdbc;

    ControlesSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param report premier jour des soldes : celui du plus ancien exercice sans à-nouveaux
    record Fenetre(LocalDate report, LocalDate du, LocalDate au) {}

    /// Où voir les lignes d'un objet. Un code de compte, de section ou de journal n'a rien à encoder.
    interface Lien {
        String vers(ResultSet r, Fenetre f) throws SQLException;
    }

    private static final String ECRITURES = "/comptabilite/ecritures";

    private static String ecritures(String filtre, LocalDate du, LocalDate au) {
        return ECRITURES + "?" + filtre + "&du=" + du + "&au=" + au;
    }

    List<Anomalie> brouillard(Fenetre f) {
        var trouvees = jdbc.sql("""
                select e.id, j.code || ' ' || e.piece as objet, e.libelle, e.date, count(*) over () as total
                  from ecriture e join journal j on j.id = e.journal_id
                 where e.date between :du and :au
                   and not exists (select from validation v where v.ecriture_id = e.id)
                 order by e.date, e.id limit :plafond""")
                .param("du", f.du())
                .param("au", f.au())
                .param("plafond", PLAFOND)
                .query((r, _) -> new Trouvee(
                        new Anomalie(
                                BLOQUANTE,
                                "brouillard",
                                r.getString("objet"),
                                "Validez ou supprimez l'écriture « %s » du %s, encore au brouillard."
                                        .formatted(
                                                r.getString("libelle"),
                                                EnFrancais.enTableau(r.getObject("date", LocalDate.class))),
                                ECRITURES + "/" + r.getLong("id")),
                        r.getLong("total")))
                .list();
        return avecLeReste(trouvees, "écriture", "écritures", ECRITURES + "/brouillard?jusquAu=" + f.au());
    }

    /// @param total combien il y en a, celles que l'on ne montre pas comprises
    private record Trouvee(Anomalie anomalie, long total) {}

    /// Une liste coupée le dit, et mène aux autres.
    private static List<Anomalie> avecLeReste(List<Trouvee> trouvees, String un, String plusieurs, String lien) {
        var anomalies = new ArrayList<>(trouvees.stream().map(Trouvee::anomalie).toList());
        long reste = trouvees.isEmpty() ? 0 : trouvees.getFirst().total() - trouvees.size();
        if (reste > 0) {
            var premiere = anomalies.getFirst();
            anomalies.add(new Anomalie(
                    premiere.gravite(),
                    premiere.controle(),
                    "les autres",
                    "Et " + EnFrancais.compte(reste, "autre " + un, "autres " + plusieurs) + " dans le même cas.",
                    lien,
                    reste));
        }
        return anomalies;
    }

    List<Anomalie> numerotation(Fenetre f) {
        Lien lien = (r, _) -> ecritures("journal=" + r.getString("objet") + "&etat=validees", f.report(), f.au());
        return trouver(BLOQUANTE, "numérotation", lien, """
                select j.code as objet, 'Le journal a ' || count(v.ecriture_id) || ' écritures validées et son compteur est à '
                       || n.dernier || ' : il manque des numéros.' as phrase
                  from numerotation n
                  join exercice x on x.id = n.exercice_id and :au between x.du and x.au
                  join journal j on j.id = n.journal_id
                  left join validation v on v.journal_id = n.journal_id and v.exercice_id = n.exercice_id
                 group by j.id, n.journal_id, n.exercice_id
                having count(v.ecriture_id) <> n.dernier or coalesce(max(v.numero), 0) <> n.dernier""", f);
    }

    List<Anomalie> desequilibre(Fenetre f) {
        return jdbc.sql("""
                select s.code as objet, sum(l.debit - l.credit) as solde
                  from ligne l join section s on s.id = l.section_id
                 where l.date between :report and :au group by s.id having sum(l.debit - l.credit) <> 0""")
                .param("report", f.report())
                .param("au", f.au())
                .query((r, _) -> new Anomalie(
                        BLOQUANTE,
                        "équilibre",
                        r.getString("objet"),
                        "La section n'est pas équilibrée : écart de " + new Montant(r.getLong("solde")) + ".",
                        versLaSection(r, f)))
                .list();
    }

    /// Chaque opération interne a ses deux bouts : la somme de la liaison sur les sections est nulle.
    List<Anomalie> liaison(Fenetre f) {
        return soldes(BLOQUANTE, "liaison", "Les sections ne se rejoignent pas : le compte de liaison laisse", """
                select c.numero as objet, sum(l.debit - l.credit) as solde
                  from ligne l join compte_general c on c.id = l.compte_id and c.numero like '90%'
                 where l.date between :report and :au group by c.id having sum(l.debit - l.credit) <> 0""", f);
    }

    List<Anomalie> attente(Gravite gravite, Fenetre f) {
        return soldes(gravite, "attente", "Soldez ce compte d'attente : il reste", """
                select c.numero || ' section ' || s.code as objet, sum(l.debit - l.credit) as solde
                  from ligne l
                  join compte_general c on c.id = l.compte_id and c.numero ~ '^(47[1-5]|58)'
                  join section s on s.id = l.section_id
                 where l.date between :report and :au
                 group by c.id, s.id having sum(l.debit - l.credit) <> 0 order by 1""", f);
    }

    List<Anomalie> nonLettrees(Fenetre f) {
        var trouvees = jdbc.sql("""
                select c.numero || coalesce(' ' || a.code, '') as objet, count(*) as nombre,
                       sum(l.debit - l.credit) as solde, c.numero, a.code, count(*) over () as total
                  from ligne l
                  join compte_general c on c.id = l.compte_id and c.numero ~ '^4[012]'
                  left join compte_auxiliaire a on a.id = l.auxiliaire_id
                 where l.date <= :au - :jours and l.date >= :report
                   and not exists (select from lettrage_ligne g
                                    where g.ecriture_id = l.ecriture_id and g.rang = l.rang and g.actif)
                   and not exists (select from ecriture_de_cloture k where k.ecriture_id = l.ecriture_id)
                 group by c.id, a.id order by 1 limit :plafond""")
                .param("au", f.au())
                .param("report", f.report())
                .param("jours", JOURS_AVANT_ALERTE)
                .param("plafond", PLAFOND)
                .query((r, _) -> new Trouvee(nonLettree(r), r.getLong("total")))
                .list();
        return avecLeReste(trouvees, "compte ou tiers", "comptes ou tiers", "/comptabilite/lettrage");
    }

    private static Anomalie nonLettree(ResultSet r) throws SQLException {
        return new Anomalie(
                ALERTE,
                "lettrage",
                r.getString("objet"),
                EnFrancais.compte(
                                r.getLong("nombre"),
                                "ligne de plus de " + JOURS_AVANT_ALERTE + " jours n'est pas lettrée",
                                "lignes de plus de " + JOURS_AVANT_ALERTE + " jours ne sont pas lettrées")
                        + ", pour " + new Montant(r.getLong("solde")) + ".",
                "/comptabilite/lettrage/" + r.getString("numero") + "?tiers="
                        + UriUtils.encode(Objects.requireNonNullElse(r.getString("code"), ""), UTF_8));
    }

    List<Anomalie> sectionsAnormales(Fenetre f) {
        return jdbc.sql("""
                select s.code as objet, s.fermee_le < :au and sum(abs(l.solde)) filter (where c.classe < 6) > 0 as fermee,
                       s.fermee_le, coalesce(sum(l.solde) filter (where c.numero ~ '^(51|53|90)'), 0) as tresorerie
                  from (select section_id, compte_id, sum(debit - credit) as solde
                          from ligne where date between :report and :au group by section_id, compte_id) l
                  join section s on s.id = l.section_id
                  join compte_general c on c.id = l.compte_id
                 group by s.id
                having sum(l.solde) filter (where c.numero ~ '^(51|53|90)') < 0
                    or (s.fermee_le < :au and sum(abs(l.solde)) filter (where c.classe < 6) > 0)
                 order by 1""")
                .param("report", f.report())
                .param("au", f.au())
                .query((r, _) -> new Anomalie(
                        ALERTE,
                        "section",
                        r.getString("objet"),
                        r.getBoolean("fermee")
                                ? "Section fermée le " + EnFrancais.enTableau(r.getObject("fermee_le", LocalDate.class))
                                        + " : il lui reste des soldes au bilan."
                                : "Trésorerie négative : " + new Montant(r.getLong("tresorerie")) + ".",
                        versLaSection(r, f)))
                .list();
    }

    /// La TVA en attente d'encaissement est créditrice, et ne dépasse pas ce que les clients doivent encore.
    List<Anomalie> tvaEnAttente(Fenetre f) {
        return jdbc.sql("""
                select s.code, -sum(l.debit - l.credit) filter (where c.numero like '44574%') as attente,
                       coalesce(sum(l.debit - l.credit) filter (where c.numero ~ '^41[1-7]'), 0) as clients
                  from ligne l
                  join compte_general c on c.id = l.compte_id and c.numero ~ '^(44574|41[1-7])'
                  join section s on s.id = l.section_id
                 where l.date between :report and :au
                 group by s.id
                having -sum(l.debit - l.credit) filter (where c.numero like '44574%') < 0
                    or -sum(l.debit - l.credit) filter (where c.numero like '44574%')
                       > greatest(coalesce(sum(l.debit - l.credit) filter (where c.numero ~ '^41[1-7]'), 0), 0)""")
                .param("report", f.report())
                .param("au", f.au())
                .query((r, _) -> new Anomalie(
                        ALERTE,
                        "tva",
                        r.getString(1),
                        "La TVA en attente d'encaissement (%s) ne va pas avec ce que doivent les clients (%s)."
                                .formatted(new Montant(r.getLong(2)), new Montant(r.getLong(3))),
                        ecritures("compte=44574&section=" + r.getString(1), f.report(), f.au())))
                .list();
    }

    /// Un compte de bilan qui ne sert plus arrêterait les à-nouveaux.
    List<Anomalie> comptesInactifs(Fenetre f) {
        return trouver(
                BLOQUANTE, "compte inactif", (r, _) -> "/comptabilite/plan/comptes/" + r.getString("objet"), """
                select c.numero as objet,
                       'Réactivez ce compte, ou soldez-le : les à-nouveaux doivent y entrer.' as phrase
                  from compte_general c
                 where c.desactive_le is not null
                   and (c.numero in ('120000', '129000', '990000')
                        or (c.classe not in (6, 7, 8)
                            and exists (select from ligne l
                                         where l.compte_id = c.id and l.date between :report and :au
                                         group by l.section_id, l.auxiliaire_id having sum(l.debit - l.credit) <> 0)))
                 order by c.numero""", f);
    }

    /// Art. R. 123-174 du code de commerce : un enregistrement dit la pièce justificative qui l'appuie.
    List<Anomalie> sansFichier(Fenetre f) {
        return jdbc.sql("""
                select count(*) from ecriture e
                 where e.date between :du and :au and e.cle like 'saisie:%'
                   and not exists (select from piece_comptable p
                                     join pub_document d on d.objet_genre = 'comptabilite.piece' and d.objet = p.objet
                                    where p.ecriture_id = e.id)
                having count(*) > 0""")
                .param("du", f.du())
                .param("au", f.au())
                .query((r, _) -> new Anomalie(
                        ALERTE,
                        "pièce",
                        "fichiers",
                        EnFrancais.compte(
                                        r.getLong(1),
                                        "écriture saisie à la main n'a",
                                        "écritures saisies à la main n'ont")
                                + " pas de fichier joint.",
                        ecritures("etat=sans-fichier", f.du(), f.au())))
                .list();
    }

    List<Anomalie> resultatAAffecter(Fenetre f) {
        return soldes(
                ALERTE, "affectation", "Le résultat de l'exercice précédent n'est pas affecté : il reste", """
                select c.numero as objet, sum(l.debit - l.credit) as solde
                  from ligne l join compte_general c on c.id = l.compte_id and c.numero ~ '^12[09]'
                 where l.date between :report and :au group by c.id having sum(l.debit - l.credit) <> 0""", f);
    }

    private static String versLaSection(ResultSet r, Fenetre f) throws SQLException {
        return ecritures("section=" + r.getString("objet"), f.report(), f.au());
    }

    private List<Anomalie> trouver(Gravite gravite, String controle, Lien lien, String sql, Fenetre f) {
        return jdbc.sql(sql)
                .param("report", f.report())
                .param("du", f.du())
                .param("au", f.au())
                .query((r, _) ->
                        new Anomalie(gravite, controle, r.getString("objet"), r.getString("phrase"), lien.vers(r, f)))
                .list();
    }

    /// « 471000 section COUTURE », ou le compte seul.
    private static String filtre(ResultSet r) throws SQLException {
        return "compte=" + r.getString("objet").replace(" section ", "&section=");
    }

    private List<Anomalie> soldes(Gravite gravite, String controle, String debut, String sql, Fenetre f) {
        return jdbc.sql(sql)
                .param("report", f.report())
                .param("au", f.au())
                .query((r, _) -> new Anomalie(
                        gravite,
                        controle,
                        r.getString("objet"),
                        debut + " " + new Montant(r.getLong("solde")) + ".",
                        ecritures(filtre(r), f.report(), f.au())))
                .list();
    }
}
