using ConformTest.Harness.Events;
using Spectre.Console;

namespace ConformTest.Reports.Terminal;

/// <summary>Progress for a terminal: a bar that names what is slow right now. It leaves the screen when the run ends.</summary>
public sealed class TerminalProgress : IEventSink, IDisposable
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(150);

    private readonly Lock gate = new();
    private readonly CancellationTokenSource ending = new();
    private readonly ProgressState state;
    private readonly Task drawing;

    public TerminalProgress(IAnsiConsole console, TimeProvider time)
    {
        state = new(time);
        drawing = Task.Run(() => Draw(console, time));
    }

    /// <inheritdoc/>
    public void Take(RunEvent happening)
    {
        lock (gate)
        {
            state.Take(happening);
        }
        if (happening is RunEnded)
        {
            Dispose();
        }
    }

    /// <summary>Takes the bar away. May be called again.</summary>
    public void Dispose()
    {
        ending.Cancel();
        drawing.GetAwaiter().GetResult();
    }

    private async Task Draw(IAnsiConsole console, TimeProvider time)
    {
        await console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var bar = context.AddTask("asking the target who it is", autoStart: true, maxValue: 1);
                while (!ending.IsCancellationRequested)
                {
                    Show(bar);
                    await Task.Delay(Redraw, time, ending.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                }
            });
    }

    private void Show(ProgressTask bar)
    {
        lock (gate)
        {
            if (state.Planned > 0)
            {
                bar.MaxValue = state.Planned;
                bar.Value = state.Done;
                bar.Description = Markup.Escape(state.Describe());
            }
        }
    }
}
