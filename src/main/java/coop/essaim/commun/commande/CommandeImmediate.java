package coop.essaim.commun.commande;

/// Une commande qui ne demande ni base, ni Spring : elle répond en une demi-seconde.
///
/// Sa classe est publique, avec un constructeur sans paramètre, et nommée dans
/// `META-INF/services/coop.essaim.commun.commande.CommandeImmediate`.
public interface CommandeImmediate extends Commande {

    @Override
    default Besoin besoin() {
        return Besoin.RIEN;
    }
}
