package coop.essaim.personnes.suivi;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.equipe.Equipe;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Confie une personne à un accompagnateur et à un territoire, à partir d'une date ; transmet tout un portefeuille.
///
/// Le passé reste : qui accompagnait en mars se lit toujours en mars.
@Service
public class Suivis {

    private final SuivisSql sql;
    private final Personnes personnes;
    private final Equipe equipe;
    private final Journal journal;
    private final Clock horloge;

    Suivis(SuivisSql sql, Personnes personnes, Equipe equipe, Journal journal, Clock horloge) {
        this.sql = sql;
        this.personnes = personnes;
        this.equipe = equipe;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Qui accompagne cette personne ce jour-là.
    public Optional<PersonneId> conseiller(PersonneId personne, LocalDate jour) {
        return sql.conseiller(personne, jour);
    }

    /// Vrai si le compte est celui de qui accompagne cette personne ce jour-là.
    public boolean estSuiviePar(PersonneId personne, UUID compte, LocalDate jour) {
        var conseiller = conseiller(personne, jour);
        return conseiller.isPresent() && conseiller.equals(personnes.duCompte(compte));
    }

    /// « Maud Kerivel l'accompagne, sur le territoire Val Rouge nord. »
    public String phrase(PersonneId personne, LocalDate jour) {
        var qui = conseiller(personne, jour).flatMap(personnes::trouver);
        var ou = sql.territoire(personne, jour);
        var accompagne = qui.map(c -> c.nomComplet() + " l’accompagne").orElse("Personne ne l’accompagne encore");
        return accompagne + ou.map(t -> ", sur le territoire " + t).orElse("") + ".";
    }

    public List<Etape> historique(PersonneId personne) {
        return sql.historique(personne);
    }

    public List<Portefeuille> portefeuilles(LocalDate jour) {
        return sql.portefeuilles(jour);
    }

    @Transactional
    public Confiee confier(PersonneId personne, PersonneId conseiller, LocalDate du, @Nullable UUID par) {
        if (personne.equals(conseiller)) return new Confiee.SoiMeme();
        if (!sql.verrouiller(personne)) return new Confiee.Inconnue();
        if (!estDansLEquipe(conseiller, du)) return new Confiee.HorsEquipe();
        if (conseiller(personne, du).equals(Optional.of(conseiller))) return new Confiee.SansEffet();
        var dernier = sql.dernierConseil(personne).orElse(LocalDate.MIN);
        if (dernier.isAfter(du)) return new Confiee.AvantLeDernier(dernier);
        confierSansRefus(personne, conseiller, du, par);
        journal.inscrire(
                "personnes.suivi.confier", Objet.de("personne", personne), Map.of(), Map.of("a", conseiller, "du", du));
        return new Confiee.Faite();
    }

    @Transactional
    public Confiee rattacher(PersonneId personne, UUID territoire, LocalDate du, @Nullable UUID par) {
        if (!sql.verrouiller(personne) || !sql.estUnTerritoire(territoire)) return new Confiee.Inconnue();
        if (sql.territoireId(personne, du).equals(Optional.of(territoire))) return new Confiee.SansEffet();
        var dernier = sql.dernierTerritoire(personne).orElse(LocalDate.MIN);
        if (dernier.isAfter(du)) return new Confiee.AvantLeDernier(dernier);
        sql.quitterLeTerritoire(personne, du);
        var maintenant = horloge.instant();
        sql.entrerAuTerritoire(
                Identifiant.nouveau(maintenant), personne, territoire, du, new SuivisSql.Trace(maintenant, par));
        journal.inscrire(
                "personnes.suivi.confier", Objet.de("personne", personne), Map.of(), Map.of("territoire", territoire));
        return new Confiee.Faite();
    }

    /// Confie toutes les personnes de l'un à l'autre à partir d'un jour : d'un seul acte, ou pas du tout.
    @Transactional
    public Transmission transmettre(PersonneId de, PersonneId vers, LocalDate du, @Nullable UUID par) {
        if (de.equals(vers)) return new Transmission.LesMemes();
        if (!estDansLEquipe(vers, du)) return new Transmission.HorsEquipe();
        var confiees = sql.suivies(de, du);
        if (confiees.isEmpty()) return new Transmission.PortefeuilleVide();
        int nombre = 0;
        for (var personne : confiees) {
            // Qui reçoit le portefeuille peut y figurer : personne ne s'accompagne soi-même.
            if (personne.equals(vers) || !sql.verrouiller(personne)) continue;
            confierSansRefus(personne, vers, du, par);
            nombre++;
        }
        journal.inscrire(
                "personnes.portefeuille.transmettre",
                Objet.de("personne", de),
                Map.of(),
                Map.of("vers", vers, "du", du, "nombre", nombre));
        return new Transmission.Faite(nombre);
    }

    /// Les territoires ouverts, par nom.
    public List<Territoire> territoires() {
        return sql.territoires();
    }

    /// Ouvre un territoire ; faux si ce nom est déjà pris ou ne se lit pas.
    @Transactional
    public boolean ouvrirTerritoire(String nom) {
        var propre = nom.strip();
        return !propre.isEmpty()
                && propre.length() <= 100
                && sql.ouvrirTerritoire(Identifiant.nouveau(horloge.instant()), propre);
    }

    private void confierSansRefus(PersonneId personne, PersonneId conseiller, LocalDate du, @Nullable UUID par) {
        sql.finirLeConseil(personne, du);
        var maintenant = horloge.instant();
        sql.ajouterConseil(
                Identifiant.nouveau(maintenant), personne, conseiller, du, new SuivisSql.Trace(maintenant, par));
    }

    private boolean estDansLEquipe(PersonneId conseiller, LocalDate jour) {
        return equipe.le(jour).stream().anyMatch(m -> m.personne().equals(conseiller));
    }
}
