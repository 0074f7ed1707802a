package coop.essaim.parcours.papier;

import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.documents.DocumentId;
import coop.essaim.documents.Documents;
import coop.essaim.documents.Entete;
import coop.essaim.documents.Impression;
import coop.essaim.documents.Impressions;
import coop.essaim.documents.TypeDeDocument;
import coop.essaim.personnes.Personne;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Le papier du parcours : un gabarit rempli, sous l'en-tête de la coopérative à la date du papier.
@Service
public class Papiers {

    private final Gabarits gabarits;
    private final Cooperatives cooperatives;
    private final Documents documents;
    private final Impressions impressions;

    Papiers(Gabarits gabarits, Cooperatives cooperatives, Documents documents, Impressions impressions) {
        this.gabarits = gabarits;
        this.cooperatives = cooperatives;
        this.documents = documents;
        this.impressions = impressions;
    }

    /// Imprime le gabarit en vigueur.
    ///
    /// @param valeurs par code de champ ; un champ sans valeur reste blanc
    public byte[] imprimer(Gabarit gabarit, String titre, LocalDate date, Map<String, String> valeurs) {
        return imprimer(gabarit, gabarits.courante(gabarit).html(), titre, date, valeurs);
    }

    /// L'aperçu d'un gabarit, rempli de ses exemples.
    byte[] apercu(Gabarit gabarit, LocalDate date) {
        var exemples = new LinkedHashMap<String, String>();
        for (var champ : gabarit.champs()) exemples.put(champ.code(), champ.exemple());
        return imprimer(gabarit, gabarits.courante(gabarit).html(), gabarit.libelle(), date, exemples);
    }

    private byte[] imprimer(Gabarit gabarit, String html, String titre, LocalDate date, Map<String, String> valeurs) {
        if (!(Composition.lire(html, gabarit) instanceof Composition.Comprise comprise))
            throw new IllegalStateException("Un gabarit refusé a été gardé : " + gabarit);
        var toutes = new LinkedHashMap<>(communs(date));
        toutes.putAll(valeurs);
        return impressions.imprimer(Impression.de(
                titre,
                "parcours/papier/papier",
                Map.of("entete", entete(date), "titre", titre, "noeuds", comprise.remplie(toutes))));
    }

    /// Un papier dont la mise en page est la sienne, sous le même en-tête : un registre, une liste.
    public byte[] imprimer(String titre, String gabarit, LocalDate date, Map<String, ?> parametres) {
        var tous = new LinkedHashMap<String, Object>(parametres);
        tous.put("entete", entete(date));
        tous.put("titre", titre);
        return impressions.imprimer(Impression.de(titre, gabarit, tous));
    }

    /// Ce que tout papier à une personne sait d'elle.
    public static Map<String, String> de(Personne personne) {
        var civilite = personne.civilite();
        var naissance = personne.naissance();
        return Map.of(
                Champ.PERSONNE_NOM.code(), personne.nomComplet(),
                Champ.PERSONNE_CIVILITE.code(), civilite == null ? "" : civilite.libelle(),
                Champ.PERSONNE_NAISSANCE.code(), naissance == null ? "" : EnFrancais.enFrancais(naissance));
    }

    private Map<String, String> communs(LocalDate date) {
        var cooperative = cooperative(date);
        return Map.of(
                Champ.DATE.code(), EnFrancais.enFrancais(date),
                Champ.COOP_NOM.code(), cooperative == null ? "" : cooperative.denomination(),
                Champ.COOP_FORME.code(), cooperative == null ? "" : cooperative.mention(),
                Champ.COOP_SIEGE.code(),
                        cooperative == null ? "" : cooperative.siege().toString(),
                Champ.COOP_SIRET.code(),
                        cooperative == null ? "" : cooperative.siret().toString());
    }

    private Entete entete(LocalDate date) {
        var cooperative = cooperative(date);
        if (cooperative == null) return Entete.sansLogo("Coopérative à décrire");
        return new Entete(
                cooperative.denomination(),
                List.of(cooperative.siege().toString(), cooperative.mention()),
                logo(cooperative));
    }

    private @Nullable String logo(Cooperative cooperative) {
        var logo = cooperative.logo();
        if (logo == null) return null;
        return documents
                .octetsDejaPermis(new DocumentId(logo))
                .map(octets ->
                        Entete.image(octets[0] == (byte) 0x89 ? TypeDeDocument.PNG : TypeDeDocument.JPEG, octets))
                .orElse(null);
    }

    private @Nullable Cooperative cooperative(LocalDate date) {
        return cooperatives.a(date).or(cooperatives::actuelle).orElse(null);
    }
}
