package coop.essaim.acces.session;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// L'adresse réseau d'où vient une demande, telle que le serveur la voit (mandataire de confiance compris).
///
/// Un abonné IPv6 dispose d'un /64 entier : c'est lui qui compte pour une adresse.
public record AdresseReseau(byte[] octets) {

    public static AdresseReseau de(HttpServletRequest demande) {
        return lire(demande.getRemoteAddr());
    }

    static AdresseReseau lire(String litteral) {
        try {
            return new AdresseReseau(InetAddress.ofLiteral(litteral).getAddress());
        } catch (IllegalArgumentException _) {
            return new AdresseReseau(new byte[4]);
        }
    }

    private boolean estV6() {
        return octets.length == 16;
    }

    /// Ce qui est compté ensemble par le frein : l'adresse IPv4, ou le /64.
    public String cle() {
        return HexFormat.of().formatHex(estV6() ? Arrays.copyOf(octets, 8) : octets);
    }

    /// Assez pour reconnaître son réseau, pas assez pour désigner une personne : `192.0.2.x`, `2001:db8:0:1::x`.
    public String abregee() {
        if (!estV6()) return (octets[0] & 255) + "." + (octets[1] & 255) + "." + (octets[2] & 255) + ".x";
        var groupes = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            groupes.append(Integer.toHexString((octets[i] & 255) << 8 | octets[i + 1] & 255))
                    .append(':');
        }
        return groupes + ":x";
    }

    @Override
    public boolean equals(Object autre) {
        return autre instanceof AdresseReseau adresse && Arrays.equals(octets, adresse.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
        return abregee();
    }
}
