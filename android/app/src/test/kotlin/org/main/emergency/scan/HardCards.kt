package org.main.emergency.scan

import org.main.emergency.core.QrView

/**
 * Cards as the core draws them, found among some hundred with random names: in each some part looks like a corner of the
 * code, and a reader that takes the first three corners does not read it straight on, the first of them not at any moment.
 */
internal object HardCards {
    /** What each says, and its modules. */
    val all: List<Pair<String, QrView>> by lazy { listOf(FIRST, SECOND, THIRD).map(::card) }

    private fun card(written: String): Pair<String, QrView> {
        val (text, modules) = written.split(' ')
        val bits = modules.flatMap { digit -> List(4) { digit.digitToInt(16) shr (3 - it) and 1 == 1 } }.take(SIDE * SIDE)
        return text to QrView(SIDE.toUInt(), bits, text)
    }

    private const val SIDE = 49
    private const val FIRST =
        "MAIN:C1:WB84YR8T2EZJJ1JBMFSK6G0JZCGANE1N625GSRFMXE59GNEMFWPADSMFJ2Z4M1VEY57DWSWJ229E3ZFSCEXJ5D099QTN" +
            "32KC7RF3F5YCSDXQC0D2DHTBJZFHS00YWME4 fefadf9fb8bfc15c850049d06ea1c18f736bb7524f0419a5dbab9d3fce82ec1" +
            "00fb1d01107faaaaaaaaafe01956c6c83006b631bf0cf2f8e35a17831c602cd145e336bdf928aa0684e36f7b52ce0c16867d" +
            "c01d87fc5fe365b87fe3902628fe565a2af6253a909a9a23a8e11d9a9dcc8b9ce8ce800288c0a28e9c9618f38884934a899d" +
            "e6b22647ea96ffce7eaf1fbbc44b11a9aa23aaaaeab9c4b5711aec7bbf412fbfafff9a5fe36502a6af8792959f9e8a51f25e" +
            "990796937ee4517581aacff2aedee63982053312b7c8fedbeeed46d9ba1e44c42551ae81afec83ab62f09e046fb6a3e73ccd" +
            "35119c2f519cafce22c3b089bcce3a1dffe67fe8067171eaec4ffbdb8abf9ea50428d44f171dbaf85bed06fadd2549027fac" +
            "aeb56491efd6f05ea971563a3fe39d6c6993c8"
    private const val SECOND =
        "MAIN:C1:JHTPKD57RARQMPT64K9APQBA5076SPF0VG5F1ZXJ72BEGSM9ZME8A42MWPAAJ6ENJSYYCHSFJVF04T9G7N1EZ9NW560B" +
            "ZC7R9GCXDNRPEHT9B1H2HGJ24E8GVC3PJJ46 fe12c70948bfc168bd9ec9d06e9c2b7c3d6bb75b37eeab25dbae023f2782ec1" +
            "29551837107faaaaaaaaafe0142147572005e8f57f369ed2ab0a969ed3d9b81fce4b67e21269a76dd5b203a9a5e19f3cfa91" +
            "2bed358886b67482e48b8f31965faa8681f46695de87136b24b5c63722ec0ed339bb962355f3bab8459ba40366650e401a9e" +
            "9e7859bbe6cfff747eed1029c7c511b4a895ebe98a8ec7c9d194dc55ff93affcf7e6c2ff27261057fa56bb084b19fe1600d8" +
            "a83e25abf7abc872d69a8874f195486328944d0581acd403013b394ac6f2bc1ac491d427b905ef9b4840ee8db75eb9d33045" +
            "c591a2eb513f2b4e3a5085554b2e3a6cfea1efd8059c3179847ff962ba8aeab105894c41f515bad4f3f27ffe5d69e98a8759" +
            "6e810c0464b23052b443c907afe274e81ca418"
    private const val THIRD =
        "MAIN:C1:HZ15B9QEF1WWGY4E72PKRK7RQ5CTMDRTTD533764NH5F61TFRVCADBXXTBCDWZWYC80CRWY1QQEGSZBG5XJF6GD85DB1" +
            "2H5CFMDS6RF0ZV4JB5K66BKYJ31XR8TW20MK feae9a4decbfc15b7f155fd06e9933d2e66bb74fd52207a5dba63abfa002ec1" +
            "31b31427107faaaaaaaaafe00756c46bd0043c93bf44ec19633158afedc86e0b7160bcdc8acf5098fae4532709fa7f604e32" +
            "7fbb2e0047eb174e44a5e5b3c6fe89845af9dde89f228b8ca682277135ae289a399b9463fb65da1077c2147b3a599d32394b" +
            "e8119a97e353f8fa3ea714304638111bac64ebbc5a8fc612f1b4344b3fe76fc87fef219a716d4458c618b582b29674afa4e1" +
            "eba728b21721c268b29489604557eb7c5424b944d8c6923711100adced9cbfc7866330b043237a7393c9aeab1ff4381add81" +
            "3e11864d58241bce0b985554443e22a17ee9cf8805f85150046bfa057acceab704c9d46d7917ba29b3f9fbfcdd1028ad7b75" +
            "6e890065963cf05d48e84c5e8fe403e0364378"
}
