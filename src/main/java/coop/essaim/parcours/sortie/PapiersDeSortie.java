package coop.essaim.parcours.sortie;

import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Document;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.papier.Champ;
import coop.essaim.parcours.papier.Gabarit;
import coop.essaim.parcours.papier.Papiers;
import coop.essaim.personnes.Personne;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le certificat de travail et le reçu pour solde de tout compte, rangés dans les pièces de la sortie.
@Service
class PapiersDeSortie {

    static final String GENRE = "parcours.sortie";

    private final Papiers papiers;
    private final Documents documents;
    private final Carriere carriere;
    private final Clock horloge;

    PapiersDeSortie(Papiers papiers, Documents documents, Carriere carriere, Clock horloge) {
        this.papiers = papiers;
        this.documents = documents;
        this.carriere = carriere;
        this.horloge = horloge;
    }

    /// @param sommes le détail de ce qui est versé, tel qu'il figurera sur le reçu
    @Transactional
    public Depart imprimer(Personne personne, Sortie sortie, String sommes, UUID par) {
        var emploi = carriere.emploi(personne.id(), sortie.finPrevue()).orElse(null);
        if (emploi == null) return new Depart.JamaisEmployee();
        var valeurs = new HashMap<>(Papiers.de(personne));
        valeurs.put(Champ.SORTIE_LE.code(), EnFrancais.enFrancais(sortie.finPrevue()));
        valeurs.put(Champ.SORTIE_ENTREE.code(), EnFrancais.enFrancais(emploi.entree()));
        valeurs.put(Champ.SORTIE_EMPLOIS.code(), emploi.jusquAu(sortie.finPrevue()));
        valeurs.put(Champ.SORTIE_SOMMES.code(), sommes);
        for (var gabarit : List.of(Gabarit.CERTIFICAT_DE_TRAVAIL, Gabarit.SOLDE_DE_TOUT_COMPTE))
            ranger(personne, sortie, gabarit, valeurs, par);
        return new Depart.Note();
    }

    private void ranger(Personne personne, Sortie sortie, Gabarit gabarit, Map<String, String> valeurs, UUID par) {
        var titre = gabarit.libelle() + ", " + personne.nomComplet();
        var octets = papiers.imprimer(gabarit, titre, LocalDate.now(horloge), valeurs);
        var depot = documents.deposer(
                new NouveauDocument(
                        titre + ".pdf", new ObjetLie(GENRE, sortie.id()), Conservation.DOSSIER_DU_PERSONNEL, par),
                new ByteArrayInputStream(octets));
        if (!(depot instanceof Depot.Fait))
            throw new IllegalStateException("Le papier imprimé a été refusé : " + depot);
    }

    List<Document> de(Sortie sortie) {
        return documents.de(new ObjetLie(GENRE, sortie.id()));
    }
}
