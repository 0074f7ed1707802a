package coop.essaim.facturation.autovalidation;

import coop.essaim.acces.Journal;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Montant;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.DroitsFacturation;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.facturation.piece.EnTete;
import coop.essaim.facturation.piece.Presences;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Qui peut valider quoi : l'équipe d'appui tout, une personne qui en a reçu le droit ses propres pièces sous un
/// plafond.
@Service
public class Valideurs {

    private static final Montant PLAFOND_MAX = Montant.euros("100000.00");

    private final AutovalidationSql sql;
    private final AccesDesPieces acces;
    private final Presences presences;
    private final Journal journal;
    private final Clock horloge;

    Valideurs(AutovalidationSql sql, AccesDesPieces acces, Presences presences, Journal journal, Clock horloge) {
        this.sql = sql;
        this.acces = acces;
        this.presences = presences;
        this.journal = journal;
        this.horloge = horloge;
    }

    public boolean peutValider(Visiteur visiteur, EnTete piece) {
        return visiteur.peut(DroitsFacturation.VALIDER) || peutValiderSoiMeme(visiteur, piece);
    }

    /// Un avoir rend de l'argent : l'équipe d'appui le valide toujours.
    public boolean peutValiderSoiMeme(Visiteur visiteur, EnTete piece) {
        return visiteur.estConnecte()
                && piece.genre() != Genre.AVOIR
                && presences.sortie(piece.activite(), visiteur.compteConnecte()).isEmpty()
                && acces.peutFaire(visiteur, piece.activite())
                && plafond(visiteur)
                        .filter(plafond -> piece.ttc().compareTo(plafond) <= 0)
                        .isPresent();
    }

    /// Il l'a, ou l'a eu : sa page peut encore lui montrer un bouton qui n'est plus permis.
    public boolean aValideSoiMeme(Visiteur visiteur, EnTete piece) {
        return visiteur.estConnecte()
                && acces.peutFaire(visiteur, piece.activite())
                && sql.aEuUnPlafond(visiteur.compteConnecte());
    }

    private Optional<Montant> plafond(Visiteur visiteur) {
        return visiteur.estConnecte() ? sql.plafond(visiteur.compteConnecte()) : Optional.empty();
    }

    /// Donne le droit de valider soi-même, ou en change le plafond.
    @Transactional
    public Autorisation donner(UUID compte, Montant plafond, @Nullable UUID par) {
        if (!plafond.estPositif() || plafond.compareTo(PLAFOND_MAX) > 0)
            return new Autorisation.PlafondAbsurde(PLAFOND_MAX);
        sql.verrouiller(compte);
        var maintenant = horloge.instant();
        var nom = sql.nom(compte, LocalDate.now(horloge));
        if (nom.isEmpty()) return new Autorisation.SansActivite(compte);
        var avant = sql.plafond(compte);
        // Un double clic ne donne pas deux fois le même droit.
        if (avant.isPresent() && avant.get().equals(plafond))
            return new Autorisation.Donnee(nom.get(), plafond, plafond);
        sql.retirer(compte, maintenant, par);
        sql.donner(Identifiant.nouveau(maintenant), compte, plafond, maintenant, par);
        journal.inscrire(
                "facturation.autovalidation.donner",
                Journal.Objet.de("compte", compte),
                avant.map(p -> Map.<String, Object>of("plafond", p)).orElse(Map.of()),
                Map.of("plafond", plafond));
        return new Autorisation.Donnee(nom.get(), plafond, avant.orElse(null));
    }

    /// @return faux quand ce compte n'a pas ce droit
    @Transactional
    public boolean retirer(UUID compte, @Nullable UUID par) {
        sql.verrouiller(compte);
        var avant = sql.plafond(compte);
        if (avant.isEmpty()) return false;
        sql.retirer(compte, horloge.instant(), par);
        journal.inscrire(
                "facturation.autovalidation.retirer",
                Journal.Objet.de("compte", compte),
                Map.of("plafond", avant.get()),
                Map.of());
        return true;
    }
}
