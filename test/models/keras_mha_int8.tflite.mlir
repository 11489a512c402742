module attributes {tfl.description = "MLIR Converted.", tfl.metadata = {CONVERSION_METADATA = "\0C\00\00\00\08\00\0E\00\08\00\04\00\08\00\00\00\10\00\00\00(\00\00\00\00\00\06\00\08\00\04\00\06\00\00\00\04\00\00\00\01\00\00\00\EB\03\00\00\0C\00\18\00\14\00\10\00\0C\00\04\00\0C\00\00\00E\98\BBe<B\8D\DA\03\00\00\00\02\00\00\00\04\00\00\00\06\00\00\002.21.0\00\00", min_runtime_version = "2.5.0\00\00\00\00\00\00\00\00\00\00\00"}, tfl.schema_version = 3 : i32} {
  func.func @main(%arg0: tensor<1x32x64xi8>) -> tensor<1x32x64xi8> attributes {tf.entry_function = {inputs = "x", outputs = "Identity"}} {
    %0 = "tosa.const"() <{values = dense<-5> : tensor<1xi8>}> : () -> tensor<1xi8>
    %1 = "tosa.const"() <{values = dense<1079326939> : tensor<1xi32>}> : () -> tensor<1xi32>
    %2 = "tosa.const"() <{values = dense<1404104578> : tensor<1xi32>}> : () -> tensor<1xi32>
    %3 = "tosa.const"() <{values = dense<1368062464> : tensor<1xi32>}> : () -> tensor<1xi32>
    %4 = "tosa.const"() <{values = dense<-33> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = "tosa.const"() <{values = dense<1394499456> : tensor<1xi32>}> : () -> tensor<1xi32>
    %6 = "tosa.const"() <{values = dense<-40> : tensor<1xi8>}> : () -> tensor<1xi8>
    %7 = "tosa.const"() <{values = dense<"0x7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7E7D7B7A797877767574737271706F6E6D6C6B6A6968676766656463626161605F5E5D5D5C5B5A5A59585857565555545353525151504F4F4E4E4D4C4C4B4B4A494948484747464545444443434242414140403F3F3E3E3D3D3C3C3B3B3A3A3939393838373736363535353434333333323231313130302F2F2F2E2E2E2D2D2C2C2C2B2B2B2A2A2A2929292828282727272626"> : tensor<256xi8>}> : () -> tensor<256xi8>
    %8 = "tosa.const"() <{values = dense<43> : tensor<1xi8>}> : () -> tensor<1xi8>
    %9 = "tosa.const"() <{values = dense<2146013425> : tensor<1xi32>}> : () -> tensor<1xi32>
    %10 = "tosa.const"() <{values = dense<1565713631> : tensor<1xi32>}> : () -> tensor<1xi32>
    %11 = "tosa.const"() <{values = dense<2098357423> : tensor<1xi32>}> : () -> tensor<1xi32>
    %12 = "tosa.const"() <{values = dense<36> : tensor<1xi8>}> : () -> tensor<1xi8>
    %13 = "tosa.const"() <{values = dense<1431237973> : tensor<1xi32>}> : () -> tensor<1xi32>
    %14 = "tosa.const"() <{values = dense<-40> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
    %15 = "tosa.const"() <{values = dense<634.539063> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %16 = "tosa.const"() <{values = dense<0.00157594716> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %17 = "tosa.const"() <{values = dense<3.900000e+01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %18 = "tosa.const"() <{values = dense<39> : tensor<1xi8>}> : () -> tensor<1xi8>
    %19 = "tosa.const"() <{values = dense<1611082890> : tensor<1xi32>}> : () -> tensor<1xi32>
    %20 = "tosa.const"() <{values = dense<1786349374> : tensor<1xi32>}> : () -> tensor<1xi32>
    %21 = "tosa.const"() <{values = dense<42> : tensor<64xi8>}> : () -> tensor<64xi8>
    %22 = "tosa.const"() <{values = dense<[1938122679, 1960990248, 1957954103, 1951314493, 1946826076, 1941105556, 1965585037, 1967216573, 1956385895, 1939071783, 1940005551, 1970833396, 1951313668, 1961369231, 1953525552, 1902238438, 1964957688, 1954953250, 1959286643, 1963853890, 1969094003, 1969018636, 1944239333, 1952551874, 1959390376, 1957479468, 1966277694, 1965190882, 1959604770, 1967393366, 1966358668, 1962546912, 1953118039, 1956928971, 1969144633, 1952498441, 1949336298, 1927411566, 1943378789, 1922624648, 1957824972, 1957090920, 1933596166, 1969100105, 1965443867, 1967541133, 1967263740, 1961288256, 1967716936, 1931095511, 1932556687, 1964110173, 1965599879, 1964707672, 1931506487, 1969658024, 1964519170, 1967369453, 1960359436, 1968630418, 1952084166, 1924986937, 1959773976, 1968196848]> : tensor<64xi32>}> : () -> tensor<64xi32>
    %23 = tosa.const_shape  {values = dense<[64, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %24 = tosa.const_shape  {values = dense<[32, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %25 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<64x128xi8>}> : () -> tensor<64x128xi8>
    %26 = tosa.const_shape  {values = dense<[1, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %27 = "tosa.const"() <{values = dense<39> : tensor<128xi8>}> : () -> tensor<128xi8>
    %28 = "tosa.const"() <{values = dense<"0x733A7171E134D3737D47A674FDF873754BA6FE71C9AA24754556E373F6B5B37069EA927462277C75337C99723DF72975454DE274E71189747081977432C1C27490C47C7442FE2E746198CA7225067B7544D567748AAB5475075B99755C1CD4746E172B7260A4747423574073CD9919755A109E73FE2218743E094D7535C1177570EA1F75FE382E73E04A7B745C10107474CCFF745809257418368875255A6E7215630B75B792A5747B1E5375F651F36952A43D73346DC573A357C475DA6E377586E70375A401217482D09B757A22B4723FFCA573F136CA741270AE7489F68475A5502B751714E1721E9447759E907C75E1807575E3941D74E4D79A73F8386E759399817417D3EF741DD4B375A4A87075E0D611748B0EC57055917675171CAE7242207E75043A84758D6A5D756F840275BC40DD74CFEB6772978A9C6E9B6C36750B50FF6F4972E7728CABC6751A49C57517A00271CC65FF747CA69E7410C92A75D11257751F2C8575FD6EB673184ED274E9B13872CEBA8575A3592F753C875F749D1C84741042307597B5FA746D957F75F94FD57390B89E743CA06F74C3BC9972387CBB750D8B0771A059DA74C5DD947309E0A56E36EEC46E5431B472D6AE946ED48DAB7532377A7480B4FE717DCFF173ED40E4729066467337A26B74E8BA2675FB452C75E3D6837436D27474EA391A7523A613752762597309D2BB738E3D1074"> : tensor<128xi32>}> : () -> tensor<128xi32>
    %29 = tosa.const_shape  {values = dense<[128, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %30 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<128x64xi8>}> : () -> tensor<128x64xi8>
    %31 = "tosa.const"() <{values = dense<1136692803> : tensor<1xi32>}> : () -> tensor<1xi32>
    %32 = "tosa.const"() <{values = dense<1635552387> : tensor<1xi32>}> : () -> tensor<1xi32>
    %33 = "tosa.const"() <{values = dense<1537448320> : tensor<1xi32>}> : () -> tensor<1xi32>
    %34 = "tosa.const"() <{values = dense<1362064512> : tensor<1xi32>}> : () -> tensor<1xi32>
    %35 = "tosa.const"() <{values = dense<-2> : tensor<1xi8>}> : () -> tensor<1xi8>
    %36 = "tosa.const"() <{values = dense<127> : tensor<1x1x64xi8>}> : () -> tensor<1x1x64xi8>
    %37 = "tosa.const"() <{values = dense<127> : tensor<1x1x64xi8>}> : () -> tensor<1x1x64xi8>
    %38 = "tosa.const"() <{values = dense<"0x7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7F7E7C7B797876757372716F6E6D6B6A69676665646362605F5E5D5C5B5A59585756555453525151504F4E4D4C4B4B4A494847474645444443424141403F3F3E3D3D3C3B3B3A3939383837363635353433333232313130302F2F2E2E2D2D2C2C2B2B2A2A29292828272726262525252424232322222221212020201F1F1E1E1E1D1D1C1C1C1B1B1B1A1A1A191918181817171716161615151514141413131313121212111111101010100F0F0F0E0E0E0E0D"> : tensor<256xi8>}> : () -> tensor<256xi8>
    %39 = tosa.const_shape  {values = dense<1> : tensor<3xindex>} : () -> !tosa.shape<3>
    %40 = "tosa.const"() <{values = dense<42> : tensor<1xi8>}> : () -> tensor<1xi8>
    %41 = "tosa.const"() <{values = dense<1165474100> : tensor<1xi32>}> : () -> tensor<1xi32>
    %42 = "tosa.const"() <{values = dense<127> : tensor<i8>}> : () -> tensor<i8>
    %43 = "tosa.const"() <{values = dense<127> : tensor<i8>}> : () -> tensor<i8>
    %44 = "tosa.const"() <{values = dense<1474938642> : tensor<1xi32>}> : () -> tensor<1xi32>
    %45 = "tosa.const"() <{values = dense<48> : tensor<1xi8>}> : () -> tensor<1xi8>
    %46 = "tosa.const"() <{values = dense<1105353016> : tensor<1xi32>}> : () -> tensor<1xi32>
    %47 = "tosa.const"() <{values = dense<35> : tensor<1xi8>}> : () -> tensor<1xi8>
    %48 = "tosa.const"() <{values = dense<1448977357> : tensor<1xi32>}> : () -> tensor<1xi32>
    %49 = "tosa.const"() <{values = dense<-2> : tensor<1x1x1xi32>}> : () -> tensor<1x1x1xi32>
    %50 = "tosa.const"() <{values = dense<327.847687> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %51 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %52 = "tosa.const"() <{values = dense<0.00305019692> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %53 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %54 = "tosa.const"() <{values = dense<1> : tensor<1xi8>}> : () -> tensor<1xi8>
    %55 = "tosa.const"() <{values = dense<33> : tensor<1xi8>}> : () -> tensor<1xi8>
    %56 = "tosa.const"() <{values = dense<1591358897> : tensor<1xi32>}> : () -> tensor<1xi32>
    %57 = "tosa.const"() <{values = dense<49> : tensor<1xi8>}> : () -> tensor<1xi8>
    %58 = "tosa.const"() <{values = dense<1074213332> : tensor<1xi32>}> : () -> tensor<1xi32>
    %59 = "tosa.const"() <{values = dense<32> : tensor<1xi8>}> : () -> tensor<1xi8>
    %60 = "tosa.const"() <{values = dense<2146541046> : tensor<1xi32>}> : () -> tensor<1xi32>
    %61 = "tosa.const"() <{values = dense<10> : tensor<1xi8>}> : () -> tensor<1xi8>
    %62 = "tosa.const"() <{values = dense<11> : tensor<1xi8>}> : () -> tensor<1xi8>
    %63 = tosa.const_shape  {values = dense<[1, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %64 = "tosa.const"() <{values = dense<41> : tensor<64xi8>}> : () -> tensor<64xi8>
    %65 = "tosa.const"() <{values = dense<[1710596102, 1701524018, 1700392494, 1705647586, 1712414966, 1697683857, 1681679287, 1709523319, 1711146418, 1671771489, 1710127228, 1696118797, 1702331881, 1695637870, 1706058890, 1650631063, 1675751013, 1713374245, 1701639393, 1694632136, 1675635404, 1707294439, 1702209719, 1625339337, 1697980136, 1699456851, 1701099257, 1698293382, 1669596436, 1670293604, 1660100761, 1687018980, 1707690648, 1643309740, 1692828835, 1685531851, 1710656247, 1674720706, 1675916939, 1707585687, 1675442214, 1686841587, 1712945740, 1701040868, 1665320164, 1710297132, 1673076662, 1645856196, 1655319809, 1699623128, 1678790097, 1671845442, 1681225741, 1708953345, 1709699425, 1700106980, 1687793612, 1698663848, 1685643833, 1691344163, 1710174150, 1623332901, 1612749699, 1680537816]> : tensor<64xi32>}> : () -> tensor<64xi32>
    %66 = "tosa.const"() <{values = dense<-6> : tensor<1xi8>}> : () -> tensor<1xi8>
    %67 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<64x64xi8>}> : () -> tensor<64x64xi8>
    %68 = "tosa.const"() <{values = dense<2046610130> : tensor<1xi32>}> : () -> tensor<1xi32>
    %69 = "tosa.const"() <{values = dense<27> : tensor<1xi8>}> : () -> tensor<1xi8>
    %70 = tosa.const_shape  {values = dense<[1, 4, 32, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %71 = tosa.const_shape  {values = dense<[4, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %72 = "tosa.const"() <{values = dense<[40, 40, 40, 40, 40, 40, 39, 40, 40, 40, 40, 40, 40, 40, 39, 39, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 39, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 40, 39, 40, 40, 40, 39, 40, 40, 40, 40, 40, 40, 40, 40, 40, 39, 40, 40, 39, 39]> : tensor<64xi8>}> : () -> tensor<64xi8>
    %73 = "tosa.const"() <{values = dense<[2144475481, 2115332804, 2098533051, 2059680068, 2075556178, 2121176714, 1074824206, 2060472455, 2134392131, 2127858429, 2147455421, 2146320269, 2142857489, 2132179297, 1075720657, 1074607553, 2145372961, 2062876662, 2122842035, 2083758141, 2130115505, 2126495893, 2130473556, 2140944795, 2141648404, 2050229335, 2080308148, 2145754677, 1973575475, 1075042991, 2145459240, 2142139475, 2093857953, 2124003497, 2142668027, 2129577105, 2000257945, 2145283742, 2091088934, 2147244059, 2146352605, 2146376269, 2140964784, 2081925700, 2101864134, 1075755272, 2136987269, 2132850423, 2078328724, 1074351214, 2140479739, 2147201434, 2142198562, 2134532647, 2114190891, 2146111111, 2138511927, 2113070731, 2111932051, 1076193503, 2067802514, 2123383962, 1075458659, 1075549275]> : tensor<64xi32>}> : () -> tensor<64xi32>
    %74 = "tosa.const"() <{values = dense<-8> : tensor<1xi8>}> : () -> tensor<1xi8>
    %75 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<64x64xi8>}> : () -> tensor<64x64xi8>
    %76 = "tosa.const"() <{values = dense<35> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %77 = "tosa.const"() <{values = dense<31> : tensor<1xi8>}> : () -> tensor<1xi8>
    %78 = "tosa.const"() <{values = dense<-1010580540> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %79 = "tosa.const"() <{values = dense<1515870810> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %80 = "tosa.const"() <{values = dense<536870912> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %81 = "tosa.const"() <{values = dense<4> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %82 = "tosa.const"() <{values = dense<12> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %83 = "tosa.const"() <{values = dense<7> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %84 = "tosa.const"() <{values = dense<1> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %85 = "tosa.const"() <{values = dense<9> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %86 = "tosa.const"() <{values = dense<17> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %87 = "tosa.const"() <{values = dense<0> : tensor<1xi16>}> : () -> tensor<1xi16>
    %88 = "tosa.const"() <{values = dense<23> : tensor<1xi8>}> : () -> tensor<1xi8>
    %89 = "tosa.const"() <{values = dense<"0x6B00470046006A00B3002400BF00850079009D00F4007E0040003C007400EB00A500A300EB007E0062009800270010005A0008001F00A5009E000F00FF007400740005002E00F700670086005C00F20052008300910086006D0052003F0043006900C00057003C007E003000620026009000B200A300780048002B003A00900047007E005100E2005000BF0053003200850074002D00DB00B100DF009C001D009C0057008C007E007300B3008A0049004400D1004C00170094002F0055007A001700AB00BA00D1008100620014003F009200C6009900D6005000E400790002007D00F3007B0039005F002C00EF000800E6000C00090087003E000000AF004B00E400AB00E500F7006400C400DB008800CC00CD00DE006E001F00BB003B00CD00C400B6006A00E1005E0053008C000B001F006200C80086003800D200A50073004F00D50008006500E7001F000A0051002C007100B000050069008200C2008400C400B20046007F005F002100E7003D00D700BB006800850095007D00D000D300DE00B700830059007900A5008700D10091009B00E600A3003900C300E900E9003A007C003C0012002900DB007400D800A9006E008D00AF007800D00067007800F10073002A007B007B0032004B0055002100F70099007A00150023005E007E0052004B00090095008500FC0045002F005700EA007800CD00100051002100F100FF000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000100010001000100010001000100010001000100010001000100010001000100010001000100010001000100010002000200020002000200020002000200020002000200030003000300030003000300030004000400"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %90 = "tosa.const"() <{values = dense<"0x3C003F004200450048004C004F00530057005B005F00640069006E00730078007E0084008A00910098009F00A700AF00B700C000C900D200DC00E700F100FD0009001600230030003F004E005E006E0080009200A500B900CE00E400FB0013002C00460062007F009D00BD00DE00010025004B0073009D00C900F700270059008E00C500FF003B007B00BD0003004C009800E8003C009300EF004F00B4001E008C0000007900F8007D0008009A003300D3007A002A00E200A2006C003F001C000400F600F400FE00150039006B00AB00FA005900C9004A00DE0084003F000F00F400F000050033007B00DF005F00FF00BD009E00A100C80016008C002B00F700F0001A0076000700D000D2001100900051005800A8004500320072000B00FF0054000E003200C400CB004B004A00CF00DF008100BC0098001C004F003B00E8005F00A900D200E200E500E800F50019006200DD009900A6001200EF004E004200DD0034005C006A0076009800E80083008200040027000A00CF0099008C00CF008A00E700120039008C003E0084009500AC000500E00080002B002900C80058002E00A0000C00D200570005004C009F0079005900C40047007400E40039001A0038004C00170063000500DC00CE00D100E400110072002C0071008300B300620003001600330001003E00BA0061002D003700AF00E10034002A006600AB00DB00FF000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %91 = "tosa.const"() <{values = dense<"0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000100010001000100010001000100010001000100010001000100010002000200020002000200020002000200030003000300030003000300030004000400040004000400050005000500060006000600060007000700070008000800090009000A000A000A000B000C000C000D000D000E000F000F0010001100120013001400140015001600180019001A001B001C001E001F002100220024002600280029002B002E00300032003400370039003C003F004200450049004C005000530057005C006000650069006E00740079007F0085008B0092009900A000A800AF00B800C100CA00D300DD00E800F300FE000A00170024003200410050006000700082009400A700BB00D000E600FD0016002F00490065008200A100C000E2000500290050007800A200CE00FC002C005F009400CC00060043008200C5000B005400A100F10046009E00FA005B00C0002A0099000E00870007008D001900AB004500E6008E003F00F700B9008400580036001F00130012001E0036005B008F00D10022008300F50078000E00B600730045002D002D0044007500C0002700AB004E001100F500FC0028007A00F40099006A0069009800FA00920061006A00B0003600FF000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %92 = "tosa.const"() <{values = dense<"0x0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000001000100010001000100010001000100010001000100010001000100010002000200020002000200020002000200030003000300030003000300030004000400040004000500050005000500060006000600060007000700070008000800090009000A000A000B000B000C000C000D000D000E000F000F0010001100120013001400150016001700180019001A001B001D001E001F00210023002400260028002A002C002E0030003200350037003A003D003F004200460049004C005000540058005C00600065006A006F0074007A007F000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"> : tensor<513xi16>}> : () -> tensor<513xi16>
    %93 = "tosa.const"() <{values = dense<1077952640> : tensor<1xi32>}> : () -> tensor<1xi32>
    %94 = tosa.const_shape  {values = dense<1> : tensor<4xindex>} : () -> !tosa.shape<4>
    %95 = "tosa.const"() <{values = dense<-128> : tensor<1xi8>}> : () -> tensor<1xi8>
    %96 = "tosa.const"() <{values = dense<30> : tensor<1xi8>}> : () -> tensor<1xi8>
    %97 = "tosa.const"() <{values = dense<1073741824> : tensor<1xi32>}> : () -> tensor<1xi32>
    %98 = "tosa.const"() <{values = dense<127> : tensor<i8>}> : () -> tensor<i8>
    %99 = "tosa.const"() <{values = dense<38> : tensor<1xi8>}> : () -> tensor<1xi8>
    %100 = "tosa.const"() <{values = dense<1804109980> : tensor<1xi32>}> : () -> tensor<1xi32>
    %101 = "tosa.const"() <{values = dense<-3> : tensor<1xi8>}> : () -> tensor<1xi8>
    %102 = tosa.const_shape  {values = dense<[1, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %103 = tosa.const_shape  {values = dense<[4, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %104 = tosa.const_shape  {values = dense<[4, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %105 = "tosa.const"() <{values = dense<[1786647135, 1783197523, 1782806694, 1745031055, 1787524163, 1743397933, 1757836210, 1747264061, 1780552181, 1795935328, 1757867550, 1783355452, 1774298560, 1790458325, 1750031813, 1786488837, 1795788706, 1758719630, 1787584508, 1792821730, 1789458518, 1788387058, 1779972821, 1780275774, 1723888475, 1792914889, 1733499532, 1790305927, 1776803548, 1775722256, 1643108086, 1709991827, 1789620257, 1788899805, 1785997721, 1752423116, 1776026070, 1792425371, 1790060246, 1779649712, 1729251426, 1755314016, 1749786500, 1786996791, 1788036173, 1782356136, 1762056787, 1798939790, 1767886519, 1791784191, 1766079983, 1750824285, 1744852970, 1781490660, 1799660364, 1783651154, 1766470074, 1777542435, 1798468706, 1736659710, 1730616375, 1793962875, 1776109029, 1731042476]> : tensor<64xi32>}> : () -> tensor<64xi32>
    %106 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<64x64xi8>}> : () -> tensor<64x64xi8>
    %107 = tosa.const_shape  {values = dense<[1, 32, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %108 = "tosa.const"() <{values = dense<40> : tensor<64xi8>}> : () -> tensor<64xi8>
    %109 = "tosa.const"() <{values = dense<[2098676770, 2103002372, 2083988980, 2103522738, 2101846387, 2083328787, 2063966041, 2079552579, 2079270050, 2096197668, 2090590337, 2066810592, 2082908298, 2086758084, 2092590317, 2089639711, 2061486508, 2101704548, 2088147019, 2043389253, 2087961923, 2096570302, 2028388036, 2097704587, 2092884775, 1975228830, 2083184217, 1949148468, 2032684178, 2101918097, 2090235092, 2074636626, 2055462281, 2103684265, 2048364126, 2049975808, 2021911992, 2054415083, 2091641703, 2096106989, 2079185837, 2090456545, 2035575434, 2100317481, 2045793195, 2064579242, 2060603999, 2065858241, 2017344386, 2096369974, 1941585850, 2066283184, 2097238831, 2093922632, 2053011346, 2088737083, 2042325385, 2094750819, 2057760742, 2092181469, 2068348839, 2100002617, 2075476454, 2094388101]> : tensor<64xi32>}> : () -> tensor<64xi32>
    %110 = "tosa.const"() <{values = dense<3> : tensor<1xi8>}> : () -> tensor<1xi8>
    %111 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %112 = "tosa.const"() <{values = dense<-4> : tensor<1xi8>}> : () -> tensor<1xi8>
    %113 = "tosa.const"() <{values = dense<0> : tensor<1xi32>}> : () -> tensor<1xi32>
    %114 = tosa.const_shape  {values = dense<[64, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %115 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<64x64xi8>}> : () -> tensor<64x64xi8>
    %116 = tosa.const_shape  {values = dense<[32, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %117 = tosa.reshape %arg0, %116 : (tensor<1x32x64xi8>, !tosa.shape<4>) -> tensor<32x1x1x64xi8>
    %118 = tosa.reshape %115, %114 : (tensor<64x64xi8>, !tosa.shape<4>) -> tensor<64x1x1x64xi8>
    %119 = tosa.conv2d %117, %118, %113, %112, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xi8>, tensor<64x1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x64xi32>
    %120 = tosa.rescale %119, %109, %108, %113, %110 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x64xi32>, tensor<64xi32>, tensor<64xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x64xi8>
    %121 = tosa.reshape %120, %107 : (tensor<32x1x1x64xi8>, !tosa.shape<4>) -> tensor<1x32x4x16xi8>
    %122 = tosa.reshape %arg0, %116 : (tensor<1x32x64xi8>, !tosa.shape<4>) -> tensor<32x1x1x64xi8>
    %123 = tosa.reshape %106, %114 : (tensor<64x64xi8>, !tosa.shape<4>) -> tensor<64x1x1x64xi8>
    %124 = tosa.conv2d %122, %123, %113, %112, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xi8>, tensor<64x1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x64xi32>
    %125 = tosa.rescale %124, %105, %108, %113, %110 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x64xi32>, tensor<64xi32>, tensor<64xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x64xi8>
    %126 = tosa.reshape %125, %107 : (tensor<32x1x1x64xi8>, !tosa.shape<4>) -> tensor<1x32x4x16xi8>
    %127 = tosa.transpose %126 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xi8>) -> tensor<1x4x32x16xi8>
    %128 = tosa.transpose %121 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x32x4x16xi8>) -> tensor<1x4x16x32xi8>
    %129 = tosa.reshape %127, %104 : (tensor<1x4x32x16xi8>, !tosa.shape<3>) -> tensor<4x32x16xi8>
    %130 = tosa.reshape %128, %103 : (tensor<1x4x16x32xi8>, !tosa.shape<3>) -> tensor<4x16x32xi8>
    %131 = tosa.matmul %129, %130, %110, %110 : (tensor<4x32x16xi8>, tensor<4x16x32xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x32x32xi32>
    %132 = tosa.reshape %131, %102 : (tensor<4x32x32xi32>, !tosa.shape<4>) -> tensor<1x4x32x32xi32>
    %133 = tosa.rescale %132, %100, %99, %113, %101 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x32x32xi8>
    %134 = tosa.rescale %133, %97, %96, %101, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x4x32x32xi32>
    %135 = tosa.rescale %98, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<i8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<i32>
    %136 = tosa.reshape %135, %94 : (tensor<i32>, !tosa.shape<4>) -> tensor<1x1x1x1xi32>
    %137 = tosa.mul %134, %136, %111 : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>, tensor<1xi8>) -> tensor<1x4x32x32xi32>
    %138 = tosa.rescale %137, %93, %99, %113, %101 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x32x32xi8>
    %139 = tosa.rescale %138, %97, %96, %101, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x4x32x32xi32>
    %140 = tosa.reduce_max %139 {axis = 3 : i32} : (tensor<1x4x32x32xi32>) -> tensor<1x4x32x1xi32>
    %141 = tosa.sub %139, %140 : (tensor<1x4x32x32xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x32xi32>
    %142 = tosa.rescale %141, %97, %88, %113, %87 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi16>) -> tensor<1x4x32x32xi16>
    %143 = tosa.table %142, %92 : (tensor<1x4x32x32xi16>, tensor<513xi16>) -> tensor<1x4x32x32xi32>
    %144 = tosa.table %142, %91 : (tensor<1x4x32x32xi16>, tensor<513xi16>) -> tensor<1x4x32x32xi32>
    %145 = tosa.table %142, %90 : (tensor<1x4x32x32xi16>, tensor<513xi16>) -> tensor<1x4x32x32xi32>
    %146 = tosa.table %142, %89 : (tensor<1x4x32x32xi16>, tensor<513xi16>) -> tensor<1x4x32x32xi32>
    %147 = tosa.logical_left_shift %143, %86 : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x32xi32>
    %148 = tosa.logical_left_shift %144, %85 : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x32xi32>
    %149 = tosa.logical_left_shift %145, %84 : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x32xi32>
    %150 = tosa.arithmetic_right_shift %146, %83 {round = true} : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x32xi32>
    %151 = tosa.add %147, %148 : (tensor<1x4x32x32xi32>, tensor<1x4x32x32xi32>) -> tensor<1x4x32x32xi32>
    %152 = tosa.add %151, %149 : (tensor<1x4x32x32xi32>, tensor<1x4x32x32xi32>) -> tensor<1x4x32x32xi32>
    %153 = tosa.add %152, %150 : (tensor<1x4x32x32xi32>, tensor<1x4x32x32xi32>) -> tensor<1x4x32x32xi32>
    %154 = tosa.arithmetic_right_shift %153, %82 {round = true} : (tensor<1x4x32x32xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x32xi32>
    %155 = tosa.reduce_sum %154 {axis = 3 : i32} : (tensor<1x4x32x32xi32>) -> tensor<1x4x32x1xi32>
    %156 = tosa.clz %155 : (tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %157 = tosa.sub %156, %84 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x1xi32>
    %158 = tosa.logical_left_shift %155, %157 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %159 = tosa.mul %158, %78, %77 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %160 = tosa.add %159, %79 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x4x32x1xi32>
    %161 = tosa.mul %160, %158, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %162 = tosa.sub %80, %161 : (tensor<1x1x1x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %163 = tosa.mul %160, %162, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %164 = tosa.mul %163, %81, %111 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %165 = tosa.add %160, %164 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %166 = tosa.mul %165, %158, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %167 = tosa.sub %80, %166 : (tensor<1x1x1x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %168 = tosa.mul %165, %167, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %169 = tosa.mul %168, %81, %111 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %170 = tosa.add %165, %169 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %171 = tosa.mul %170, %158, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %172 = tosa.sub %80, %171 : (tensor<1x1x1x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %173 = tosa.mul %170, %172, %77 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %174 = tosa.mul %173, %81, %111 : (tensor<1x4x32x1xi32>, tensor<1x1x1x1xi32>, tensor<1xi8>) -> tensor<1x4x32x1xi32>
    %175 = tosa.add %170, %174 : (tensor<1x4x32x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %176 = tosa.mul %153, %175, %96 : (tensor<1x4x32x32xi32>, tensor<1x4x32x1xi32>, tensor<1xi8>) -> tensor<1x4x32x32xi32>
    %177 = tosa.sub %76, %156 : (tensor<1x1x1x1xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x1xi32>
    %178 = tosa.arithmetic_right_shift %176, %177 {round = true} : (tensor<1x4x32x32xi32>, tensor<1x4x32x1xi32>) -> tensor<1x4x32x32xi32>
    %179 = tosa.rescale %178, %97, %96, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = SINGLE_ROUND, scale32 = true} : (tensor<1x4x32x32xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x32x32xi8>
    %180 = tosa.reshape %arg0, %116 : (tensor<1x32x64xi8>, !tosa.shape<4>) -> tensor<32x1x1x64xi8>
    %181 = tosa.reshape %75, %114 : (tensor<64x64xi8>, !tosa.shape<4>) -> tensor<64x1x1x64xi8>
    %182 = tosa.conv2d %180, %181, %113, %112, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xi8>, tensor<64x1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x64xi32>
    %183 = tosa.rescale %182, %73, %72, %113, %74 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x64xi32>, tensor<64xi32>, tensor<64xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x64xi8>
    %184 = tosa.reshape %183, %107 : (tensor<32x1x1x64xi8>, !tosa.shape<4>) -> tensor<1x32x4x16xi8>
    %185 = tosa.transpose %184 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xi8>) -> tensor<1x4x32x16xi8>
    %186 = tosa.reshape %179, %71 : (tensor<1x4x32x32xi8>, !tosa.shape<3>) -> tensor<4x32x32xi8>
    %187 = tosa.reshape %185, %104 : (tensor<1x4x32x16xi8>, !tosa.shape<3>) -> tensor<4x32x16xi8>
    %188 = tosa.matmul %186, %187, %95, %74 : (tensor<4x32x32xi8>, tensor<4x32x16xi8>, tensor<1xi8>, tensor<1xi8>) -> tensor<4x32x16xi32>
    %189 = tosa.reshape %188, %70 : (tensor<4x32x16xi32>, !tosa.shape<4>) -> tensor<1x4x32x16xi32>
    %190 = tosa.rescale %189, %68, %99, %113, %69 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x4x32x16xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x4x32x16xi8>
    %191 = tosa.transpose %190 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x32x16xi8>) -> tensor<1x32x4x16xi8>
    %192 = tosa.reshape %191, %116 : (tensor<1x32x4x16xi8>, !tosa.shape<4>) -> tensor<32x1x1x64xi8>
    %193 = tosa.reshape %67, %114 : (tensor<64x64xi8>, !tosa.shape<4>) -> tensor<64x1x1x64xi8>
    %194 = tosa.conv2d %192, %193, %113, %69, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xi8>, tensor<64x1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x64xi32>
    %195 = tosa.rescale %194, %65, %64, %113, %66 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x64xi32>, tensor<64xi32>, tensor<64xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x64xi8>
    %196 = tosa.reshape %195, %63 : (tensor<32x1x1x64xi8>, !tosa.shape<3>) -> tensor<1x32x64xi8>
    %197 = tosa.rescale %arg0, %97, %62, %112, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %198 = tosa.rescale %196, %97, %61, %66, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %199 = tosa.rescale %198, %60, %59, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %200 = tosa.add %197, %199 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>) -> tensor<1x32x64xi32>
    %201 = tosa.rescale %200, %58, %57, %113, %66 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %202 = tosa.rescale %201, %97, %96, %66, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %203 = tosa.reduce_sum %202 {axis = 2 : i32} : (tensor<1x32x64xi32>) -> tensor<1x32x1xi32>
    %204 = tosa.rescale %203, %56, %55, %113, %54 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %205 = tosa.cast %204 : (tensor<1x32x1xi8>) -> tensor<1x32x1xf32>
    %206 = tosa.sub %205, %53 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %207 = tosa.mul %206, %52, %111 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %208 = tosa.negate %207, %51, %51 : (tensor<1x32x1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x1xf32>
    %209 = tosa.mul %208, %50, %111 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %210 = tosa.cast %209 : (tensor<1x32x1xf32>) -> tensor<1x32x1xi32>
    %211 = tosa.add %210, %49 : (tensor<1x32x1xi32>, tensor<1x1x1xi32>) -> tensor<1x32x1xi32>
    %212 = tosa.cast %211 : (tensor<1x32x1xi32>) -> tensor<1x32x1xi8>
    %213 = tosa.rescale %201, %97, %88, %66, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %214 = tosa.rescale %204, %97, %88, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %215 = tosa.rescale %213, %97, %77, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %216 = tosa.rescale %214, %48, %47, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %217 = tosa.sub %215, %216 : (tensor<1x32x64xi32>, tensor<1x32x1xi32>) -> tensor<1x32x64xi32>
    %218 = tosa.mul %217, %217, %111 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %219 = tosa.rescale %218, %46, %45, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %220 = tosa.rescale %219, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %221 = tosa.reduce_sum %220 {axis = 2 : i32} : (tensor<1x32x64xi32>) -> tensor<1x32x1xi32>
    %222 = tosa.rescale %221, %44, %55, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %223 = tosa.rescale %222, %97, %62, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %224 = tosa.rescale %43, %97, %61, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<i8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<i32>
    %225 = tosa.rescale %224, %41, %40, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<i32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %226 = tosa.reshape %225, %39 : (tensor<i32>, !tosa.shape<3>) -> tensor<1x1x1xi32>
    %227 = tosa.add %223, %226 : (tensor<1x32x1xi32>, tensor<1x1x1xi32>) -> tensor<1x32x1xi32>
    %228 = tosa.rescale %227, %97, %57, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %229 = tosa.table %228, %38 : (tensor<1x32x1xi8>, tensor<256xi8>) -> tensor<1x32x1xi8>
    %230 = tosa.rescale %229, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %231 = tosa.rescale %37, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x1x64xi32>
    %232 = tosa.mul %230, %231, %111 : (tensor<1x32x1xi32>, tensor<1x1x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %233 = tosa.rescale %232, %93, %99, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %234 = tosa.rescale %212, %97, %96, %35, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %235 = tosa.rescale %233, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %236 = tosa.mul %234, %235, %111 : (tensor<1x32x1xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %237 = tosa.rescale %236, %34, %99, %113, %54 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %238 = tosa.rescale %201, %97, %96, %66, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %239 = tosa.rescale %233, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %240 = tosa.mul %238, %239, %111 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %241 = tosa.rescale %240, %33, %99, %113, %35 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %242 = tosa.rescale %241, %97, %62, %35, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %243 = tosa.rescale %237, %97, %61, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %244 = tosa.rescale %243, %32, %47, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %245 = tosa.add %242, %244 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>) -> tensor<1x32x64xi32>
    %246 = tosa.rescale %245, %31, %57, %113, %35 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %247 = tosa.reshape %246, %116 : (tensor<1x32x64xi8>, !tosa.shape<4>) -> tensor<32x1x1x64xi8>
    %248 = tosa.reshape %30, %29 : (tensor<128x64xi8>, !tosa.shape<4>) -> tensor<128x1x1x64xi8>
    %249 = tosa.conv2d %247, %248, %113, %35, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xi8>, tensor<128x1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x128xi32>
    %250 = tosa.rescale %249, %28, %27, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x128xi32>, tensor<128xi32>, tensor<128xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x128xi8>
    %251 = tosa.reshape %250, %26 : (tensor<32x1x1x128xi8>, !tosa.shape<3>) -> tensor<1x32x128xi8>
    %252 = tosa.clamp %251 {max_val = 127 : i8, min_val = -128 : i8} : (tensor<1x32x128xi8>) -> tensor<1x32x128xi8>
    %253 = tosa.reshape %252, %24 : (tensor<1x32x128xi8>, !tosa.shape<4>) -> tensor<32x1x1x128xi8>
    %254 = tosa.reshape %25, %23 : (tensor<64x128xi8>, !tosa.shape<4>) -> tensor<64x1x1x128xi8>
    %255 = tosa.conv2d %253, %254, %113, %95, %111 {acc_type = i32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x128xi8>, tensor<64x1x1x128xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>) -> tensor<32x1x1x64xi32>
    %256 = tosa.rescale %255, %22, %21, %113, %54 {input_unsigned = false, output_unsigned = false, per_channel = true, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<32x1x1x64xi32>, tensor<64xi32>, tensor<64xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<32x1x1x64xi8>
    %257 = tosa.reshape %256, %63 : (tensor<32x1x1x64xi8>, !tosa.shape<3>) -> tensor<1x32x64xi8>
    %258 = tosa.rescale %246, %97, %61, %35, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %259 = tosa.rescale %258, %20, %59, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %260 = tosa.rescale %257, %97, %62, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %261 = tosa.add %259, %260 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>) -> tensor<1x32x64xi32>
    %262 = tosa.rescale %261, %97, %57, %113, %54 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %263 = tosa.rescale %262, %97, %96, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %264 = tosa.reduce_sum %263 {axis = 2 : i32} : (tensor<1x32x64xi32>) -> tensor<1x32x1xi32>
    %265 = tosa.rescale %264, %19, %59, %113, %18 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %266 = tosa.cast %265 : (tensor<1x32x1xi8>) -> tensor<1x32x1xf32>
    %267 = tosa.sub %266, %17 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %268 = tosa.mul %267, %16, %111 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %269 = tosa.negate %268, %51, %51 : (tensor<1x32x1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x1xf32>
    %270 = tosa.mul %269, %15, %111 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %271 = tosa.cast %270 : (tensor<1x32x1xf32>) -> tensor<1x32x1xi32>
    %272 = tosa.add %271, %14 : (tensor<1x32x1xi32>, tensor<1x1x1xi32>) -> tensor<1x32x1xi32>
    %273 = tosa.cast %272 : (tensor<1x32x1xi32>) -> tensor<1x32x1xi8>
    %274 = tosa.rescale %262, %97, %88, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %275 = tosa.rescale %265, %97, %88, %18, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %276 = tosa.rescale %274, %97, %77, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %277 = tosa.rescale %275, %13, %12, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %278 = tosa.sub %276, %277 : (tensor<1x32x64xi32>, tensor<1x32x1xi32>) -> tensor<1x32x64xi32>
    %279 = tosa.mul %278, %278, %111 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %280 = tosa.rescale %279, %11, %57, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %281 = tosa.rescale %280, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %282 = tosa.reduce_sum %281 {axis = 2 : i32} : (tensor<1x32x64xi32>) -> tensor<1x32x1xi32>
    %283 = tosa.rescale %282, %10, %55, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %284 = tosa.rescale %283, %97, %62, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %285 = tosa.rescale %42, %97, %61, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<i8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<i32>
    %286 = tosa.rescale %285, %9, %8, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<i32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<i32>
    %287 = tosa.reshape %286, %39 : (tensor<i32>, !tosa.shape<3>) -> tensor<1x1x1xi32>
    %288 = tosa.add %284, %287 : (tensor<1x32x1xi32>, tensor<1x1x1xi32>) -> tensor<1x32x1xi32>
    %289 = tosa.rescale %288, %97, %57, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x1xi8>
    %290 = tosa.table %289, %7 : (tensor<1x32x1xi8>, tensor<256xi8>) -> tensor<1x32x1xi8>
    %291 = tosa.rescale %290, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %292 = tosa.rescale %36, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x1x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x1x64xi32>
    %293 = tosa.mul %291, %292, %111 : (tensor<1x32x1xi32>, tensor<1x1x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %294 = tosa.rescale %293, %93, %99, %113, %95 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %295 = tosa.rescale %273, %97, %96, %6, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x1xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x1xi32>
    %296 = tosa.rescale %294, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %297 = tosa.mul %295, %296, %111 : (tensor<1x32x1xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %298 = tosa.rescale %297, %5, %99, %113, %4 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %299 = tosa.rescale %262, %97, %96, %54, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %300 = tosa.rescale %294, %97, %96, %95, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %301 = tosa.mul %299, %300, %111 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>, tensor<1xi8>) -> tensor<1x32x64xi32>
    %302 = tosa.rescale %301, %3, %99, %113, %35 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    %303 = tosa.rescale %302, %97, %62, %35, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %304 = tosa.rescale %298, %97, %61, %4, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi8>, tensor<1xi32>, tensor<1xi8>, tensor<1xi8>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %305 = tosa.rescale %304, %2, %12, %113, %113 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi32>) -> tensor<1x32x64xi32>
    %306 = tosa.add %303, %305 : (tensor<1x32x64xi32>, tensor<1x32x64xi32>) -> tensor<1x32x64xi32>
    %307 = tosa.rescale %306, %1, %57, %113, %0 {input_unsigned = false, output_unsigned = false, per_channel = false, rounding_mode = DOUBLE_ROUND, scale32 = true} : (tensor<1x32x64xi32>, tensor<1xi32>, tensor<1xi8>, tensor<1xi32>, tensor<1xi8>) -> tensor<1x32x64xi8>
    return %307 : tensor<1x32x64xi8>
  }
}
