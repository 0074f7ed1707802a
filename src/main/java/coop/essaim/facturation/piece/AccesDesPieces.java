package coop.essaim.facturation.piece;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.activites.DroitsActivites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.saisie.Option;
import coop.essaim.facturation.DroitsFacturation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /// Comme [#visible], quand les lignes n'importent pas.
    public EnTete enTeteVisible(Visiteur visiteur, UUID id) {
        return pieces.enTete(id)
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

    /// Ce qu'une liste de pièces montre et offre : filtrer par activité, en établir une.
    ///
    /// @param lisibles les activités dont le visiteur lit les pièces ; `null` : toutes
    /// @param enseignes celles de ces activités
    public record Choix(
            List<Option> activites,
            @Nullable List<ActiviteId> lisibles,
            Map<ActiviteId, String> enseignes,
            boolean peutFaire) {}

    public Choix choix(Visiteur visiteur) {
        var visibles = activites.visiblesPar(visiteur);
        return new Choix(
                options(visibles),
                lisibles(visiteur, visibles),
                enseignes(visiteur, visibles),
                peutFacturer(visiteur) && !ouvertes(visibles).isEmpty());
    }

    /// Un rôle peut lire toutes les pièces sans voir toutes les activités.
    private Map<ActiviteId, String> enseignes(Visiteur visiteur, List<Activite> visibles) {
        boolean caches = visiteur.peut(DroitsFacturation.LIRE_TOUTES) && !visiteur.peut(DroitsActivites.LIRE_TOUTES);
        return (caches ? activites.toutes() : visibles)
                .stream().collect(Collectors.toMap(Activite::id, Activite::enseigne));
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
        return ids(activites.visiblesPar(visiteur));
    }

    private static @Nullable List<ActiviteId> lisibles(Visiteur visiteur, List<Activite> visibles) {
        if (visiteur.peut(DroitsFacturation.LIRE_TOUTES)) return null;
        return visiteur.peut(DroitsFacturation.SIENNES) ? ids(visibles) : List.of();
    }

    private static List<ActiviteId> ids(List<Activite> visibles) {
        return visibles.stream().map(Activite::id).toList();
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
