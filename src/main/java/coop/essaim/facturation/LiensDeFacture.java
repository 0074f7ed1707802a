package coop.essaim.facturation;

import coop.essaim.commun.droit.Visiteur;
import coop.essaim.commun.page.Lien;
import java.util.List;

/// Ce qu'un sujet du module, ou un module au-dessus, propose sur la page d'une facture officielle : son papier, son
/// règlement, sa relance. Un bean chacun.
public interface LiensDeFacture {

    /// Les liens que ce visiteur peut suivre, dans l'ordre où les montrer.
    List<Lien> liens(Facture facture, Visiteur visiteur);
}
