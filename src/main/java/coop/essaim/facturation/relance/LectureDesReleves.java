package coop.essaim.facturation.relance;

import coop.essaim.activites.Activite;
import coop.essaim.activites.Activites;
import coop.essaim.commun.droit.Visiteur;
import coop.essaim.facturation.piece.AccesDesPieces;
import coop.essaim.tiers.FicheDeTiers;
import coop.essaim.tiers.Tiers;
import coop.essaim.tiers.TiersId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/// Le relevé d'un client que la personne a le droit de lire, quelle que soit sa forme.
@Component
class LectureDesReleves {

    private final RelevesSql sql;
    private final AccesDesPieces acces;
    private final Tiers tiers;
    private final Activites activites;
    private final Clock horloge;

    LectureDesReleves(RelevesSql sql, AccesDesPieces acces, Tiers tiers, Activites activites, Clock horloge) {
        this.sql = sql;
        this.acces = acces;
        this.tiers = tiers;
        this.activites = activites;
        this.horloge = horloge;
    }

    /// Le client, ou 404 devant celui d'autrui.
    FicheDeTiers visible(UUID client, Visiteur visiteur) {
        var permises = acces.lisibles(visiteur);
        return tiers.trouver(new TiersId(client))
                .filter(fiche -> permises == null || permises.contains(fiche.activite()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Releve releve(UUID client, Visiteur visiteur) {
        return releve(visible(client, visiteur), visiteur);
    }

    Releve releve(FicheDeTiers fiche, Visiteur visiteur) {
        var permises = acces.lisibles(visiteur);
        var lignes = new ArrayList<>(sql.pieces(fiche.id().valeur(), permises));
        lignes.addAll(sql.tropPercus(fiche.id().valeur(), permises));
        var activite = fiche.activite();
        var enseigne = activite == null
                ? ""
                : activites.trouver(activite).map(Activite::enseigne).orElse("");
        return new Releve(LocalDate.now(horloge), fiche.nom(), enseigne, lignes);
    }
}
