package coop.essaim.facturation.devis;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.documents.AutorisationDeLecture;
import coop.essaim.facturation.electronique.PapiersDesDevis;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Qui lit un devis lit son papier.
@Component
class LectureDesPapiersDeDevis implements AutorisationDeLecture {

    private final LectureDesDevisSignes devis;

    LectureDesPapiersDeDevis(LectureDesDevisSignes devis) {
        this.devis = devis;
    }

    @Override
    public String genre() {
        return PapiersDesDevis.GENRE;
    }

    @Override
    public boolean peutLire(Visiteur visiteur, UUID objet) {
        return devis.peutLire(visiteur, objet);
    }
}
