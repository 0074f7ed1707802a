package coop.essaim.activites;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.comptabilite.plan.Sections;
import coop.essaim.personnes.PersonneId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les activités : les ouvrir avec leur section, dire qui les mène et ce qu'elles doivent à la coopérative.
@Service
public class Activites {

    private final ActivitesSql sql;
    private final Sections sections;
    private final Journal journal;
    private final Clock horloge;

    Activites(ActivitesSql sql, Sections sections, Journal journal, Clock horloge) {
        this.sql = sql;
        this.sections = sections;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Ouvre une activité et sa section du grand livre, ensemble ou pas du tout.
    @Transactional
    public Ouverture ouvrir(String enseigne, LocalDate le, @Nullable UUID par) {
        var propre = enseigne.strip();
        if (sql.enseignePrise(propre)) return new Ouverture.EnseignePrise(propre);
        var maintenant = horloge.instant();
        var activite =
                new Activite(new ActiviteId(Identifiant.nouveau(maintenant)), propre, sql.sectionSuivante(), le, null);
        var ouverture = sections.ouvrir(activite.section(), propre, le);
        if (!(ouverture instanceof Sections.Ouverture.Faite)) throw new IllegalStateException("Section : " + ouverture);
        sql.ajouter(activite, maintenant, par);
        inscrire("ouvrir", activite.id(), Map.of(), Map.of("enseigne", propre, "section", activite.section()));
        return new Ouverture.Faite(activite);
    }

    /// Écrit ce que l'équipe dit de l'activité ; une enseigne neuve renomme aussi la section.
    @Transactional
    public Modification decrire(ActiviteId id, Description nouvelle) {
        var avant = sql.fiche(id).orElseThrow();
        boolean renommee = !avant.activite().enseigne().equalsIgnoreCase(nouvelle.enseigne());
        if (renommee && sql.enseignePrise(nouvelle.enseigne()))
            return new Modification.EnseignePrise(nouvelle.enseigne());
        sql.decrire(id, nouvelle);
        sections.renommer(avant.activite().section(), nouvelle.enseigne());
        inscrire(
                "decrire",
                id,
                Map.of("enseigne", avant.activite().enseigne(), "naf", ou(avant.naf())),
                Map.of("enseigne", nouvelle.enseigne(), "naf", ou(nouvelle.naf())));
        return new Modification.Faite();
    }

    /// Écrit ce que le public lit de l'activité ; vide, elle n'en dit rien.
    @Transactional
    public void presenter(ActiviteId id, @Nullable String presentation) {
        sql.presenter(id, presentation);
        inscrire("presenter", id, Map.of(), Map.of("signes", presentation == null ? 0 : presentation.length()));
    }

    /// Change le compte que les papiers de l'activité montrent ; `null` rend celui de la coopérative.
    @Transactional
    public void changerBanque(ActiviteId id, Fiche.@Nullable Banque banque) {
        var avant = sql.fiche(id).orElseThrow().banque();
        sql.changerBanque(id, banque);
        inscrire(
                "banque",
                id,
                avant == null ? Map.of() : Map.of("iban", avant.iban().toString()),
                banque == null ? Map.of() : Map.of("iban", banque.iban().toString()));
    }

    /// Ferme l'activité et sa section après ce jour ; les parts de ses entrepreneurs s'arrêtent avec elle.
    @Transactional
    public Fermeture fermer(ActiviteId id, LocalDate le) {
        var activite = sql.trouver(id).orElseThrow();
        var fermeeLe = activite.fermeeLe();
        if (fermeeLe != null) return new Fermeture.DejaFermee(fermeeLe);
        if (le.isBefore(activite.ouverteLe())) return new Fermeture.AvantOuverture(activite.ouverteLe());
        var partApres = sql.partCommencantApres(id, le);
        if (partApres.isPresent()) return new Fermeture.PartsApres(partApres.get());
        return switch (sections.fermer(activite.section(), le)) {
            case Sections.Fermeture.Faite(var _, var _) -> {
                sql.fermer(id, le);
                sql.arreterLesParts(id, le);
                inscrire("fermer", id, Map.of(), Map.of("le", le.toString()));
                yield new Fermeture.Faite();
            }
            case Sections.Fermeture.AvantOuverture(var ouverteLe) -> new Fermeture.AvantOuverture(ouverteLe);
            case Sections.Fermeture.LignesApres(var derniere) -> new Fermeture.EcrituresApres(derniere);
            case Sections.Fermeture.Inconnue(var code) -> throw new IllegalStateException("Section inconnue : " + code);
            case Sections.Fermeture.Structure() ->
                throw new IllegalStateException("Une activité n'est pas la structure.");
        };
    }

    /// Rouvre une activité fermée. Ses entrepreneurs ne reviennent pas d'eux-mêmes : la répartition est à redire.
    @Transactional
    public boolean rouvrir(ActiviteId id) {
        var activite = sql.trouver(id).orElseThrow();
        if (activite.fermeeLe() == null || sql.enseignePrise(activite.enseigne())) return false;
        sections.rouvrir(activite.section());
        sql.fermer(id, null);
        inscrire("rouvrir", id, Map.of(), Map.of());
        return true;
    }

    /// Met une personne à la tête d'une activité, pour une part de 0 à 100.
    @Transactional
    public void rattacher(ActiviteId activite, PersonneId personne, BigDecimal part, LocalDate du) {
        sql.rattacher(Identifiant.nouveau(horloge.instant()), activite, personne, part, du);
    }

    /// La fiche entière ; l'appelant a déjà vérifié qu'il peut la montrer.
    public Optional<Fiche> fiche(ActiviteId id) {
        return sql.fiche(id);
    }

    public Optional<Activite> trouver(ActiviteId id) {
        return sql.trouver(id);
    }

    /// L'activité, si ce visiteur a le droit de la voir ; sinon rien, comme si elle n'existait pas.
    public Optional<Activite> pour(Visiteur visiteur, ActiviteId id) {
        if (visiteur.peut(DroitsActivites.LIRE_TOUTES)) return sql.trouver(id);
        return visiblesPar(visiteur).stream().filter(a -> a.id().equals(id)).findFirst();
    }

    /// S'il a le droit de voir celle-là ; qui les voit toutes n'en fait chercher aucune, et elle peut ne pas exister.
    public boolean peutVoir(Visiteur visiteur, ActiviteId id) {
        return visiteur.peut(DroitsActivites.LIRE_TOUTES) || pour(visiteur, id).isPresent();
    }

    /// Les activités que ce visiteur a le droit de voir aujourd'hui, par enseigne.
    public List<Activite> visiblesPar(Visiteur visiteur) {
        if (visiteur.peut(DroitsActivites.LIRE_TOUTES)) return sql.toutes();
        if (!visiteur.peut(DroitsActivites.LIRE_LES_SIENNES)) return List.of();
        return sql.duCompte(visiteur.compteConnecte(), LocalDate.now(horloge));
    }

    /// Toutes, quel que soit le visiteur : pour nommer l'activité d'une pièce qu'il a le droit de lire.
    public List<Activite> toutes() {
        return sql.toutes();
    }

    /// Les activités que ce visiteur mène lui-même aujourd'hui, quels que soient ses autres droits.
    public List<Activite> siennes(Visiteur visiteur) {
        return sql.duCompte(visiteur.compteConnecte(), LocalDate.now(horloge));
    }

    /// La contribution due ce jour : celle de l'activité, à défaut celle de la coopérative.
    public Optional<Contribution> contribution(ActiviteId activite, LocalDate jour) {
        return sql.contribution(activite, jour);
    }

    private void inscrire(String acte, ActiviteId id, Map<String, ?> avant, Map<String, ?> apres) {
        journal.inscrire(
                "activites.activite." + acte, Objet.de("activite", id), new HashMap<>(avant), new HashMap<>(apres));
    }

    private static String ou(@Nullable String texte) {
        return texte == null ? "" : texte;
    }
}
