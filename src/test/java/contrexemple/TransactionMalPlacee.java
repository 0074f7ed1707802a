package contrexemple;

import org.springframework.transaction.annotation.Transactional;

class TransactionMalPlacee {
    @Transactional
    void ecrire() {}
}
