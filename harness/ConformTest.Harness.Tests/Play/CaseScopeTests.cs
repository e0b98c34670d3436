using System.Text;
using ConformTest.Harness.Play;

namespace ConformTest.Harness.Tests.Play;

public sealed class CaseScopeTests
{
    [Fact]
    public void A_tag_is_made_once_per_name_and_connection_and_numbers_go_on()
    {
        var scene = new Scene();
        scene.Scope.Connection = "A";
        scene.Send("{tag} NOOP").Should().Be("t001 NOOP");
        scene.Send("{tag-b} NOOP").Should().Be("t002 NOOP");
        scene.Scope.Connection = "B";
        scene.Send("{tag} NOOP").Should().Be("t003 NOOP");
        scene.Evaluate("{tag}").Should().Be("t003");
        scene.Scope.Connection = "A";
        scene.Evaluate("{tag}").Should().Be("t001");
        scene.Evaluate("{tag-b}").Should().Be("t002");
    }

    [Fact]
    public void Each_sent_line_that_names_the_tag_has_a_new_one()
    {
        var scene = new Scene();
        scene.Send("{tag} NOOP");
        scene.Send("{tag} NOOP").Should().Be("t002 NOOP");
    }

    [Fact]
    public void A_tag_that_nothing_was_sent_with_is_not_known()
    {
        var evaluate = () => new Scene().Evaluate("{tag}");
        evaluate.Should().Throw<CaseStoppedException>().WithMessage("*'tag'*");
    }

    [Fact]
    public void A_cell_is_computed_when_it_is_asked_for()
    {
        var scene = new Scene().WithRow(("verb", "X{n + 1}"));
        scene.With("n", "1").Evaluate("{verb}").Should().Be("X2");
        scene.With("n", "2").Evaluate("{verb}").Should().Be("X3");
        scene.Send("{verb}").Should().Be("X3");
    }

    [Fact]
    public void Tags_and_literals_in_a_sent_cell_are_made_as_if_they_stood_in_the_line()
    {
        var scene = new Scene().With("x", "abc").WithRow(("verb", "{tag} LOGIN {literal x}"));
        scene.Send("{verb} pw").Should().Be("t001 LOGIN {3}\r\n|abc pw");
    }

    [Fact]
    public void A_value_hides_a_cell_of_its_name() => new Scene().WithRow(("verb", "cell")).With("verb", "value").Evaluate("{verb}").Should().Be("value");

    [Fact]
    public void A_cell_that_speaks_of_itself_ends_with_an_error_and_leaves_the_scope_usable()
    {
        var scene = new Scene().WithRow(("a", "{b}"), ("b", "{a}"));
        var evaluate = () => scene.Evaluate("{a}");
        evaluate.Should().Throw<ScriptException>().WithMessage("*refer to themselves*");
        scene.With("b", "now").Evaluate("{a}").Should().Be("now");
    }

    [Fact]
    public void A_sent_cell_that_speaks_of_itself_ends_with_an_error()
    {
        var send = () => new Scene().WithRow(("a", "{a}")).Send("{a}");
        send.Should().Throw<ScriptException>().WithMessage("*refer to themselves*");
    }

    [Fact]
    public void An_account_gives_its_address_user_and_password()
    {
        var scene = new Scene().WithAccount("alice", "al", "pw");
        scene.Evaluate("{alice} {alice.user} {alice.password}").Should().Be("al@test al pw");
    }

    [Fact]
    public void Octets_are_not_taken_for_characters() =>
        Encoding.Latin1.GetBytes(new Scene().With("x", "\x80\xff").Evaluate("{x}{x00}{xE9}")).Should().Equal(0x80, 0xff, 0, 0xE9);

    [Fact]
    public void A_column_that_is_not_there_is_named()
    {
        var evaluate = () => new Scene().Evaluate("{~want}");
        evaluate.Should().Throw<ScriptException>().WithMessage("*no column 'want'*");
    }

    [Fact]
    public void A_value_that_no_answer_gave_ends_the_case_and_is_named()
    {
        var evaluate = () => new Scene().Evaluate("{nobody}");
        evaluate.Should().Throw<CaseStoppedException>().WithMessage("*'nobody'*");
    }
}
