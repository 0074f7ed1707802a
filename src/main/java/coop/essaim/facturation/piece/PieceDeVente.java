package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.TvaCalculee;
import coop.essaim.tiers.TiersId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Une pièce de vente, à n'importe quel état.
public record PieceDeVente(
        UUID id,
        Genre genre,
        Etat etat,
        ActiviteId activite,
        String enseigne,
        TiersId client,
        String nomDuClient,
        Brouillon.Texte texte,
        ModeDePrix mode,
        Remise remise,
        List<LigneDeFacture> lignes,
        List<TvaCalculee> tva,
        Totaux totaux,
        @Nullable UUID devis,
        @Nullable UUID origine,
        int version,
        @Nullable Instant soumiseA) {

    public enum Etat {
        BROUILLON("Brouillon"),
        SOUMISE("À valider"),
        VALIDEE("Validée");

        private final String libelle;

        Etat(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    public record Totaux(Montant ht, Montant tva, Montant ttc) {}

    public PieceDeVente {
        lignes = List.copyOf(lignes);
        tva = List.copyOf(tva);
    }

    /// La même, avec ses lignes et leur TVA.
    PieceDeVente avec(List<LigneDeFacture> siennes, List<TvaCalculee> taxes) {
        return new PieceDeVente(
                id,
                genre,
                etat,
                activite,
                enseigne,
                client,
                nomDuClient,
                texte,
                mode,
                remise,
                siennes,
                taxes,
                totaux,
                devis,
                origine,
                version,
                soumiseA);
    }

    public EnTete enTete() {
        return new EnTete(id, genre, etat, activite, texte.objet(), totaux.ttc(), soumiseA);
    }

    /// La remise globale, hors taxes.
    public Montant montantDeLaRemise() {
        return Montant.somme(lignes.stream().map(LigneDeFacture::part));
    }

    /// La page de la pièce.
    public String url() {
        return url(genre, id);
    }

    static String url(Genre genre, UUID id) {
        return (genre == Genre.DEVIS ? "/devis/" : "/factures/") + id;
    }

    /// Un acompte, une situation se calculent du devis, un avoir de sa facture : leurs lignes ne se tapent pas.
    public boolean seChange() {
        return genre != Genre.ACOMPTE && genre != Genre.SITUATION && genre != Genre.AVOIR;
    }

    /// Le même contenu en pièce neuve : sans déductions, sans devis, sans facture d'origine.
    public Brouillon copie() {
        var contenu = brouillon();
        return new Brouillon(
                genre == Genre.DEVIS ? Genre.DEVIS : Genre.FACTURE,
                activite,
                client,
                texte,
                mode,
                contenu.lignes().stream()
                        .filter(ligne -> ligne.deduit() == null)
                        .toList(),
                remise,
                null,
                null);
    }

    /// De quoi en refaire une autre.
    public Brouillon brouillon() {
        return new Brouillon(
                genre,
                activite,
                client,
                texte,
                mode,
                lignes.stream().map(PieceDeVente::saisie).toList(),
                remise,
                devis,
                origine);
    }

    /// Vrai si ce brouillon est celui de la même pièce, et dit autre chose qu'elle.
    boolean seCorrigePar(Brouillon autre) {
        return genre == autre.genre() && activite.equals(autre.activite()) && !porteDeja(autre);
    }

    /// Vrai si elle dit déjà la même chose : un second envoi du même formulaire n'a plus rien à y changer.
    boolean porteDeja(Brouillon autre) {
        return brouillon().normalise().equals(autre.normalise());
    }

    private static LigneSaisie saisie(LigneDeFacture l) {
        var nature = l.nature();
        var regime = l.regime();
        return new LigneSaisie(
                l.type(),
                l.libelle(),
                nature == null ? null : nature.code(),
                regime == null ? null : regime.code(),
                l.quantite(),
                l.unite(),
                l.prix(),
                l.remiseSaisie(),
                l.deduit());
    }
}
