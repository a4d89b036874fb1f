package vn.motcua.engine;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.function.BooleanSupplier;

/** Passes everything through until an error status is set while another answer stands ready: then swallows the error's body. */
final class ReplaceableResponse extends HttpServletResponseWrapper {
    private static final int FIRST_ERROR = 400;

    private final BooleanSupplier anotherAnswer;
    private boolean replaced;

    ReplaceableResponse(HttpServletResponse response, BooleanSupplier anotherAnswer) {
        super(response);
        this.anotherAnswer = anotherAnswer;
    }

    boolean isReplaced() {
        return replaced;
    }

    @Override
    public void setStatus(int status) {
        if (!replaces(status)) {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (!replaces(status)) {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (!replaces(status)) {
            super.sendError(status, message);
        }
    }

    private boolean replaces(int status) {
        replaced = replaced || (status >= FIRST_ERROR && anotherAnswer.getAsBoolean());
        return replaced;
    }

    @Override
    public void setContentLength(int length) {
        if (!replaced) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!replaced) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!replaced) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!replaced) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!replaced) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return replaced ? new Nowhere() : super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return replaced ? new PrintWriter(Writer.nullWriter()) : super.getWriter();
    }

    private static final class Nowhere extends ServletOutputStream {
        private final OutputStream nowhere = OutputStream.nullOutputStream();

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {}

        @Override
        public void write(int b) throws IOException {
            nowhere.write(b);
        }
    }
}
