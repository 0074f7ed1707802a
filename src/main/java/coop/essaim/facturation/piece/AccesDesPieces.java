package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Qui voit et qui fait quelles pièces : le contrôle d'objet de tout le module.
@Component
public class AccesDesPieces {

    private final Pieces pieces;
    private final Activites activites;

    AccesDesPieces(Pieces pieces, Activites activites) {
        this.pieces = pieces;
        this.activites = activites;
    }

    /// La pièce, ou 404 devant celle d'autrui.
    public PieceDeVente visible(Visiteur visiteur, UUID id) {
        return pieces.trouver(id)
                .filter(piece -> peutLire(visiteur, piece.activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// La pièce que ce visiteur peut changer, ou 404.
    public PieceDeVente aFaire(Visiteur visiteur, UUID id) {
        return Optional.of(visible(visiteur, id))
                .filter(piece -> peutFaire(visiteur, piece.activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    public boolean peutLire(Visiteur visiteur, ActiviteId activite) {
        return visiteur.peut(DroitsFacturation.LIRE_TOUTES) || estSienne(visiteur, activite);
    }

    public boolean peutFaire(Visiteur visiteur, ActiviteId activite) {
        return visiteur.peut(DroitsFacturation.FAIRE_TOUTES) || estSienne(visiteur, activite);
    }

    /// Les activités ouvertes pour lesquelles ce visiteur peut établir une pièce.
    public List<Activite> aFacturer(Visiteur visiteur) {
        return peutFacturer(visiteur) ? ouvertes(activites.visiblesPar(visiteur)) : List.of();
    }

    /// Ce qu'une liste de pièces offre : filtrer par activité, en établir une.
    public record Choix(List<Option> activites, boolean peutFaire) {}

    public Choix choix(Visiteur visiteur) {
        var visibles = activites.visiblesPar(visiteur);
        return new Choix(
                options(visibles), peutFacturer(visiteur) && !ouvertes(visibles).isEmpty());
    }

    /// Une activité qu'il voit est alors à lui, ou l'équipe les fait toutes.
    private static boolean peutFacturer(Visiteur visiteur) {
        return visiteur.peut(DroitsFacturation.FAIRE_TOUTES) || visiteur.peut(DroitsFacturation.SIENNES);
    }

    private static List<Activite> ouvertes(List<Activite> visibles) {
        return visibles.stream().filter(activite -> activite.fermeeLe() == null).toList();
    }

    /// Les activités dont ce visiteur lit les pièces ; `null` : toutes.
    public @Nullable List<ActiviteId> lisibles(Visiteur visiteur) {
        if (visiteur.peut(DroitsFacturation.LIRE_TOUTES)) return null;
        if (!visiteur.peut(DroitsFacturation.SIENNES)) return List.of();
        return activites.visiblesPar(visiteur).stream().map(Activite::id).toList();
    }

    /// Les activités que ce visiteur voit, pour le filtre d'une liste.
    public List<Option> choixDActivites(Visiteur visiteur) {
        return options(activites.visiblesPar(visiteur));
    }

    private static List<Option> options(List<Activite> visibles) {
        return visibles.stream()
                .map(activite -> Option.de(activite.id().toString(), activite.enseigne()))
                .toList();
    }

    private boolean estSienne(Visiteur visiteur, ActiviteId activite) {
        return visiteur.peut(DroitsFacturation.SIENNES)
                && activites.pour(visiteur, activite).isPresent();
    }
}
