# RUN: %python -m pytest -q %s
"""How kernels are read and compared; compiling them is a test of Driver."""

import pytest
from mca import __main__
from mca.bench import ptx, references, sass
from mca.bench.kernel_tables import Program, Table, differences, spills, table
from mca.bench.ptx import Kernel

TEXT = """
.version 7.0
.visible .entry first(
  .param .u64 first_param_0
)
{
  cp.async.cg.shared.global [%r1], [%rd1], 16;
  cp.async.commit_group;
  cp.async.wait_group 0;
  ldmatrix.sync.aligned.m8n8.x4.shared.b16 {%r1, %r2, %r3, %r4}, [%rd1];
  mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%f1}, {%r1}, {%r2}, {%f1};
  mma.sync.aligned.m16n8k16.row.col.f32.f16.f16.f32 {%f2}, {%r1}, {%r2}, {%f2};
}
.visible .entry second()
{
  ret;
}
"""
MESSAGES = """ptxas info    : 0 bytes gmem
ptxas info    : Compiling entry function 'second' for 'sm_90'
ptxas info    : Function properties for second
    8 bytes stack frame, 4 bytes spill stores, 12 bytes spill loads
ptxas info    : Used 40 registers, used 0 barriers
ptxas info    : Compiling entry function 'first' for 'sm_90'
ptxas info    : Function properties for first
    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads
ptxas info    : Used 64 registers, used 1 barriers, 18432 bytes smem
"""


def found(*kernels):
    return Table({}, "abc", "command", "now", [Program("block", "sm_90", [*kernels])])


def test_kernels_are_read_from_text_and_messages():
    first, second = ptx.read(TEXT, MESSAGES)
    counts = {"cp.async": 1, "ldmatrix": 1, "mma.sync": 2}
    assert first == Kernel("first", 64, 18432, 0, counts)
    assert second == Kernel("second", 40, 0, 4)


def test_ptx_is_taken_from_a_module():
    module = r'gpu.binary @k [#gpu.object<x, assembly = "a\09\22b\22\0A\\">] "c"'
    assert ptx.texts(module) == ['a\t"b"\n\\']


def test_spills_are_errors():
    programs = found(Kernel("k", 40, 0, 4), Kernel("l", 64)).programs
    assert list(spills(programs)) == [
        "block for sm_90: k spills 4 bytes of registers"
    ]


def test_more_than_the_baseline_is_a_difference():
    base = found(Kernel("k", 40, 64, 0, {"mma.sync": 4}), Kernel("l", 20))
    worse = found(Kernel("a", 49, 65, 0, {"mma.sync": 2}), Kernel("b", 28))
    assert list(differences(worse, base, registers=8)) == [
        "block for sm_90: a takes 49 registers instead of 40",
        "block for sm_90: a takes 65 bytes of shared memory instead of 64",
        "block for sm_90: a has 2 mma.sync instead of 4",
    ]
    assert not list(differences(found(Kernel("k", 1)), found(Kernel("k", 9)), 0))


def test_other_kernels_are_a_difference():
    base = found(Kernel("k", 40))
    more = found(Kernel("k", 40), Kernel("l", 40))
    assert list(differences(more, base, 8)) == [
        "block for sm_90 has 2 kernels with shared memory, 1 in the baseline"
    ]
    other = Table({}, "", "", "", [Program("block", "sm_80", [])])
    assert list(differences(other, base, 8)) == [
        "block for sm_80 is not in the baseline"
    ]


def test_only_kernels_with_shared_memory_are_kept():
    (program,) = found(Kernel("k", 40, 64), Kernel("l", 20)).programs
    assert program.with_shared_memory().kernels == [Kernel("k", 40, 64)]


def test_a_table_is_read_back(tmp_path):
    path = tmp_path / "kernels.json"
    written = found(Kernel("k", 40, 64, 0, {"mma.sync": 4}), Kernel("l", 20))
    written.write(path)
    assert Table.read(path) == written
    assert "| block | sm_90 | k | 40 | 64 | 4 |  |  |" in table(written)


@pytest.mark.parametrize("text", ["{", '{"programs": [{}]}', "[]"])
def test_other_files_are_no_tables(text, tmp_path, capsys):
    path = tmp_path / "bad.json"
    path.write_text(text)
    assert __main__.main(["gpu-kernels", "--baseline", str(path)]) == 1
    assert "bad.json holds no kernels" in capsys.readouterr().err


SASS = """
.text.main_matmul:
        /*0000*/                   S2R R5, SR_TID.X ;
.L_x_0:
        /*0010*/                   IMAD R1, R2, R3, R4 ;
.L_x_1:
        /*0020*/                   LDS.128 R8, [R1] ;
        /*0030*/              @!P0 FFMA R4, R5, R6, R4 ;
        /*0040*/                   FFMA2 R4, R5, R6, R4 ;
        /*0050*/               @P1 BRA `(.L_x_1) ;
        /*0060*/               @P2 BRA `(.L_x_2) ;
        /*0070*/                   BRA `(.L_x_0) ;
.L_x_2:
        /*0080*/                   EXIT ;
.L_x_3:
        /*0090*/                   BRA `(.L_x_3);
"""


def test_the_main_loop_is_the_shortest_of_those_with_most_products():
    assert sass.read(SASS) == sass.Loop(instructions=4, products=3)
    assert sass.read(SASS.replace("FFMA", "IADD3")) is None


def test_kernels_beside_references():
    def code(registers, instructions=None):
        loop = sass.Loop(instructions, 10) if instructions else None
        return references.Code(registers, loop)

    pairs = [
        references.Pair("same", "sm_90", code(48, 110), code(40, 100)),
        references.Pair("long", "sm_90", code(49, 111), code(40, 100)),
        references.Pair("unseen", "sm_90", code(40), code(40)),
    ]
    assert list(references.excesses(pairs, 8, 0.1)) == [
        "long for sm_90 takes 9 registers more than CUDA",
        "long for sm_90 executes 1.11 times the instructions of CUDA's loop",
    ]
    text = references.table(pairs)
    assert "| long | sm_90 | 49 | 40 | 11.10 | 10.00 | 1.11 |" in text
    assert "| unseen | sm_90 | 40 | 40 |  |  |  |" in text
