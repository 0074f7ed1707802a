package coop.essaim.parcours.contrat;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.calcul.Anteriorite;
import coop.essaim.parcours.papier.Champ;
import coop.essaim.parcours.papier.Gabarit;
import coop.essaim.parcours.papier.Papiers;
import coop.essaim.personnes.Personnes;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Le papier d'un contrat ou d'un avenant, imprimé puis rangé dans les pièces de ce contrat.
@Component
class PapiersDeContrat {

    static final String GENRE = "parcours.contrat";

    private final Papiers papiers;
    private final Documents documents;
    private final Personnes personnes;
    private final Clock horloge;

    PapiersDeContrat(Papiers papiers, Documents documents, Personnes personnes, Clock horloge) {
        this.papiers = papiers;
        this.documents = documents;
        this.personnes = personnes;
        this.horloge = horloge;
    }

    DocumentId imprimer(
            Contrat contrat, Anteriorite anteriorite, @Nullable LocalDate limite, @Nullable LocalDate essai, UUID par) {
        var valeurs = valeurs(contrat);
        valeurs.put(Champ.CONTRAT_ANTERIORITE.code(), anteriorite.toString());
        valeurs.put(Champ.CONTRAT_LIMITE.code(), limite == null ? "" : EnFrancais.enFrancais(limite));
        valeurs.put(Champ.CONTRAT_ESSAI.code(), essai(contrat, essai));
        var gabarit = contrat.rang() > 0
                ? Gabarit.CAPE_RENOUVELLEMENT
                : contrat.genre().gabarit();
        return ranger(contrat, gabarit, gabarit.libelle(), valeurs, par);
    }

    DocumentId imprimer(Contrat contrat, Avenant avenant, UUID par) {
        var valeurs = valeurs(contrat);
        valeurs.put(Champ.AVENANT_NUMERO.code(), String.valueOf(avenant.numero()));
        valeurs.put(Champ.AVENANT_DU.code(), EnFrancais.enFrancais(avenant.du()));
        valeurs.put(Champ.AVENANT_OBJET.code(), avenant.objet());
        valeurs.put(Champ.AVENANT_TEXTE.code(), avenant.texte());
        return ranger(contrat, Gabarit.AVENANT_AU_CONTRAT, "Avenant n° " + avenant.numero(), valeurs, par);
    }

    private DocumentId ranger(Contrat contrat, Gabarit gabarit, String titre, Map<String, String> valeurs, UUID par) {
        var personne = personnes.trouver(contrat.personne()).orElseThrow();
        var octets = papiers.imprimer(gabarit, titre + ", " + personne.nomComplet(), LocalDate.now(horloge), valeurs);
        var depot = documents.deposer(
                new NouveauDocument(
                        titre + " " + personne.nomComplet() + ".pdf",
                        new ObjetLie(GENRE, contrat.id().valeur()),
                        Conservation.DOSSIER_DU_PERSONNEL,
                        par),
                new ByteArrayInputStream(octets));
        if (depot instanceof Depot.Fait(var document)) return document.id();
        throw new IllegalStateException("Le papier imprimé a été refusé : " + depot);
    }

    private Map<String, String> valeurs(Contrat contrat) {
        var termes = contrat.termes();
        var valeurs =
                new HashMap<>(Papiers.de(personnes.trouver(contrat.personne()).orElseThrow()));
        valeurs.put(Champ.CONTRAT_DU.code(), EnFrancais.enFrancais(termes.du()));
        valeurs.put(Champ.CONTRAT_AU.code(), date(termes.au(), "sans terme"));
        valeurs.put(
                Champ.CONTRAT_RANG.code(),
                contrat.rang() == 0 ? "" : EnFrancais.ordinal(contrat.rang()) + " renouvellement");
        valeurs.put(Champ.CONTRAT_PART_FIXE.code(), montant(termes.partFixe()));
        var heures = termes.heures();
        valeurs.put(
                Champ.CONTRAT_HEURES.code(), heures == null ? "" : EnFrancais.enFrancais(heures.stripTrailingZeros()));
        valeurs.put(Champ.CONTRAT_OBJECTIF.code(), montant(termes.objectif()));
        valeurs.put(Champ.CONTRAT_PLAFOND.code(), montant(termes.plafond()));
        valeurs.put(Champ.CONTRAT_STATUTS.code(), date(termes.statutsDu(), ""));
        var representant = termes.representant();
        valeurs.put(Champ.CONTRAT_REPRESENTANT.code(), representant == null ? "" : representant);
        termes.clauses().forEach((clause, texte) -> valeurs.put(clause.champ().code(), texte));
        return valeurs;
    }

    private static String essai(Contrat contrat, @Nullable LocalDate essai) {
        if (essai == null) return "";
        return essai.isBefore(contrat.termes().du())
                ? "Il n’a pas de période d’essai : les contrats passés en tiennent lieu (article L. 7332-1)."
                : "La période d’essai finit le " + EnFrancais.enFrancais(essai)
                        + " au plus tard, renouvellement compris (article L. 7332-1).";
    }

    private static String date(@Nullable LocalDate jour, String sinon) {
        return jour == null ? sinon : EnFrancais.enFrancais(jour);
    }

    private static String montant(@Nullable Montant montant) {
        return montant == null ? "à fixer par avenant" : montant.toString();
    }
}
