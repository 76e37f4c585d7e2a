"""stub."""
import typer
app = typer.Typer()
@app.callback()
def facts() -> None:
    """Facts."""
