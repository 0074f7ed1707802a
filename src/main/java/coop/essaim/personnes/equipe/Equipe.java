package coop.essaim.personnes.equipe;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Identifiant;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// L'équipe d'appui : y entrer, en sortir, et combien elle pèse un jour donné.
@Service
public class Equipe {

    private final EquipeSql sql;
    private final Personnes personnes;
    private final Journal journal;
    private final Clock horloge;

    Equipe(EquipeSql sql, Personnes personnes, Journal journal, Clock horloge) {
        this.sql = sql;
        this.personnes = personnes;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Qui est dans l'équipe ce jour-là, par nom.
    public List<Membre> le(LocalDate jour) {
        return sql.le(jour);
    }

    /// L'effectif en équivalents temps plein ce jour-là : la somme des parts, sans arrondi.
    public BigDecimal etp(LocalDate jour) {
        return le(jour).stream()
                .map(Membre::part)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2);
    }

    @Transactional
    public Entree entrer(PersonneId personne, MembreSaisie saisie, @Nullable UUID par) {
        if (personnes.trouver(personne).isEmpty()) return new Entree.PersonneInconnue();
        var du = Objects.requireNonNull(saisie.du());
        var deja = sql.enFonction(personne, Objects.requireNonNull(saisie.fonction()), du);
        if (deja.isPresent()) return new Entree.DejaEnFonction(deja.get());
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        sql.ajouter(id, personne, saisie, maintenant, par);
        journal.inscrire(
                "personnes.equipe.entrer",
                Objet.de("personne", personne),
                Map.of(),
                Map.of("fonction", saisie.fonction()));
        return new Entree.Faite(id);
    }

    /// Note le dernier jour d'une fonction ; faux si elle n'existe pas, est déjà finie, ou commence après ce jour.
    @Transactional
    public boolean sortir(UUID membre, LocalDate au) {
        if (!sql.sortir(membre, au)) return false;
        journal.inscrire("personnes.equipe.sortir", Objet.de("membre", membre), Map.of(), Map.of("au", au));
        return true;
    }
}
